import { attack, cis, cwe, nsa, owasp, pss } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { remove } from '../../yaml/change.ts';

export const hostPid = defineRule({
  id: 'host-pid',
  summary: 'A pod sees the processes of its node',
  why: 'Such a pod can look into every process of the node, read the secrets in their environment, and end them. With one more privilege it takes the node over.',
  severity: 'high',
  preset: 'recommended',
  references: [pss.baseline, cis('5.2.3'), nsa('Kubernetes Pod security'), owasp('K01:2025'), attack('T1611'), cwe(668)],
  examples: {
    bad: `
apiVersion: v1
kind: Pod
metadata: {name: agent}
spec:
  hostPID: true
#          ^^^^ Pod "agent" sees the processes of its node
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
      const hostPid = spec.get('hostPID');
      if (!hostPid.is(true)) return;
      yield {
        at: hostPid,
        message: `${label} sees the processes of its node`,
        fixes: [{ title: 'Remove hostPID', safety: 'needs-review', changes: [remove(hostPid)] }],
      };
    },
  },
});
