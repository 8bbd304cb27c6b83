import { attack, cis, cwe, nsa, owasp, pss } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { remove } from '../../yaml/change.ts';

export const hostIpc = defineRule({
  id: 'host-ipc',
  summary: 'A pod shares memory and message queues with its node',
  why: 'Such a pod can read and change the shared memory of every process on the node that uses it, other pods among them. Hardly any program needs this.',
  severity: 'high',
  preset: 'recommended',
  references: [pss.baseline, cis('5.2.4'), nsa('Kubernetes Pod security'), owasp('K01:2025'), attack('T1611'), cwe(668)],
  examples: {
    bad: `
apiVersion: v1
kind: Pod
metadata: {name: agent}
spec:
  hostIPC: true
#          ^^^^ Pod "agent" shares memory and message queues with its node
  containers: [{name: agent, image: registry.example/agent:2.1.0}]
`,
    good: `
apiVersion: v1
kind: Pod
metadata: {name: agent}
spec:
  containers: [{name: agent, image: registry.example/agent:2.1.0}]
`,
  },
  check: {
    *pod({ spec, label }) {
      const hostIpc = spec.get('hostIPC');
      if (!hostIpc.is(true)) return;
      yield {
        at: hostIpc,
        message: `${label} shares memory and message queues with its node`,
        fixes: [{ title: 'Remove hostIPC', safety: 'needs-review', changes: [remove(hostIpc)] }],
      };
    },
  },
});
