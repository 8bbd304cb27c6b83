import { hostProcessFields } from '../../kube/pod.ts';
import { attack, cis, cwe, nsa, owasp, pss } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { remove } from '../../yaml/change.ts';

export const hostNetwork = defineRule({
  id: 'host-network',
  summary: 'A pod uses the network of its node',
  why: 'Such a pod reaches every service that listens on the node alone, sees the traffic of other pods, and network policies seldom hold it. Node agents and network plug-ins need it; little else does.',
  severity: 'high',
  preset: 'recommended',
  references: [pss.baseline, cis('5.2.5'), nsa('Kubernetes Pod security'), owasp('K01:2025'), attack('T1611'), attack('T1040'), cwe(668)],
  examples: {
    bad: `
apiVersion: v1
kind: Pod
metadata: {name: agent}
spec:
  hostNetwork: true
#              ^^^^ Pod "agent" uses the network of its node
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
    *pod(pod) {
      const hostNetwork = pod.spec.get('hostNetwork');
      if (!hostNetwork.is(true)) return;
      // Processes of a Windows node must have its network. https://kubernetes.io/docs/tasks/configure-pod-container/create-hostprocess-pod/
      const mayGo = hostProcessFields(pod).every((field) => field.isAbsent || field.is(false));
      yield {
        at: hostNetwork,
        message: `${pod.label} uses the network of its node`,
        fixes: mayGo ? [{ title: 'Remove hostNetwork', safety: 'needs-review', changes: [remove(hostNetwork)] }] : [],
      };
    },
  },
});
