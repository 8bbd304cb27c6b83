import { isSelectedBy, workloadsBeside } from '../../kube/network-policy/selection.ts';
import { isNarrow } from '../../kube/network-policy/selectors.ts';
import { labelOf, podSpecPath } from '../../kube/service-account.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const networkPolicyHostNetworkUnenforced = defineRule({
  id: 'network-policy-host-network-unenforced',
  summary: 'A network policy selects pods that use the network of their node',
  why: 'What such a pod sends and takes looks like traffic of the node, which most network plug-ins let through whatever the policies say. The policy looks like protection and is none.',
  severity: 'medium',
  preset: 'strict',
  references: [
    owasp('K05:2025'),
    cwe(923),
    docs(
      'NetworkPolicy and hostNetwork pods',
      'https://kubernetes.io/docs/concepts/services-networking/network-policies/#networkpolicy-and-hostnetwork-pods',
    ),
  ],
  examples: {
    bad: `
apiVersion: apps/v1
kind: DaemonSet
metadata: {name: agent, namespace: shop}
spec:
  selector: {matchLabels: {app: agent}}
  template:
    metadata: {labels: {app: agent}}
    spec:
      hostNetwork: true
      containers: [{name: agent, image: registry.example/agent:1.4.2}]
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: agent, namespace: shop}
spec:
  podSelector: {matchLabels: {app: agent}}
# ^^^^^^^^^^^ NetworkPolicy "agent" selects DaemonSet "agent", whose host network it does not hold
  policyTypes: [Ingress, Egress]
`,
    good: `
apiVersion: apps/v1
kind: DaemonSet
metadata: {name: agent, namespace: shop}
spec:
  selector: {matchLabels: {app: agent}}
  template:
    metadata: {labels: {app: agent}}
    spec:
      containers: [{name: agent, image: registry.example/agent:1.4.2}]
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: agent, namespace: shop}
spec:
  podSelector: {matchLabels: {app: agent}}
  policyTypes: [Ingress, Egress]
`,
  },
  across: {
    'networking.k8s.io/NetworkPolicy': function* (located, index) {
      const selector = located.fact.isolation?.selector;
      // One for every pod is for the others.
      if (selector === undefined || !isNarrow(selector)) return;
      const pods = workloadsBeside(index, located).find(({ fact }) => fact.workload?.hostNetwork === true && isSelectedBy(selector, fact));
      if (pods === undefined) return;
      yield {
        at: { located, path: ['spec', 'podSelector'] },
        message: `${labelOf(located.fact)} selects ${labelOf(pods.fact)}, whose host network it does not hold`,
        related: [{ located: pods, path: [...podSpecPath(pods.fact), 'hostNetwork'], message: 'Its pods use the network of their node' }],
      };
    },
  },
});
