import { danglingIn } from '../../kube/network-policy/selection.ts';
import { isNarrow } from '../../kube/network-policy/selectors.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const networkPolicySelectsNothing = defineRule({
  id: 'network-policy-selects-nothing',
  summary: 'A network policy selects no pods',
  why: 'One letter in a label is enough: the policy is applied without a word and protects nobody. The pods it was written for stay open to everybody.',
  severity: 'medium',
  preset: 'strict',
  references: [
    owasp('K05:2025'),
    attack('T1046'),
    cwe(923),
    docs('The NetworkPolicy resource', 'https://kubernetes.io/docs/concepts/services-networking/network-policies/#networkpolicy-resource'),
  ],
  examples: {
    bad: `
apiVersion: apps/v1
kind: Deployment
metadata: {name: payments, namespace: shop}
spec:
  selector: {matchLabels: {app: payments}}
  template:
    metadata: {labels: {app: payments}}
    spec: {containers: [{name: payments, image: registry.example/payments:1.4.2}]}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: payments, namespace: shop}
spec:
  podSelector:
    matchLabels:
      app: payment
#          ^^^^^^^ NetworkPolicy "payments" selects no workload of its namespace in this workspace
  policyTypes: [Ingress]
`,
    good: `
apiVersion: apps/v1
kind: Deployment
metadata: {name: payments, namespace: shop}
spec:
  selector: {matchLabels: {app: payments}}
  template:
    metadata: {labels: {app: payments}}
    spec: {containers: [{name: payments, image: registry.example/payments:1.4.2}]}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: payments, namespace: shop}
spec:
  podSelector:
    matchLabels:
      app: payments
  policyTypes: [Ingress]
`,
  },
  across: {
    'networking.k8s.io/NetworkPolicy': function* (located, index) {
      const { name, isPartial, isolation } = located.fact;
      const selector = isolation?.selector;
      if (isPartial || selector === undefined || !isNarrow(selector)) return;
      const dangling = danglingIn(index, located, selector);
      if (dangling === undefined) return;
      const { meant } = dangling;
      yield {
        at: { located, path: ['spec', 'podSelector', ...(meant === undefined ? [] : ['matchLabels', meant.key])] },
        message: `NetworkPolicy${name === undefined ? '' : ` "${name}"`} selects no workload of its namespace in this workspace`,
        fixes:
          meant === undefined
            ? []
            : [{ title: `Select ${meant.key}: ${meant.value}`, safety: 'needs-review', changes: (at) => [set(at, meant.value)] }],
      };
    },
  },
});
