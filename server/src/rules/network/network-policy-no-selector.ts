import { docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const networkPolicyNoSelector = defineRule({
  id: 'network-policy-no-selector',
  summary: 'A network policy does not say which pods it is for',
  why: 'Where the selector is left out, the policy is for every pod of the namespace, or the API server refuses it, depending on its version. Nobody can tell whether all pods were meant. Written out, an empty selector says so.',
  severity: 'low',
  preset: 'strict',
  references: [
    owasp('K05:2025'),
    docs('NetworkPolicySpec', 'https://kubernetes.io/docs/reference/kubernetes-api/policy-resources/network-policy-v1/#NetworkPolicySpec'),
  ],
  examples: {
    bad: `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: default-deny-ingress, namespace: shop}
spec:
^^^^ NetworkPolicy "default-deny-ingress" does not say which pods it is for
  policyTypes: [Ingress]
`,
    good: `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: default-deny-ingress, namespace: shop}
spec:
  podSelector: {}
  policyTypes: [Ingress]
`,
  },
  check: {
    *'networking.k8s.io/NetworkPolicy'(policy) {
      const selector = policy.field.get('spec', 'podSelector');
      if (!policy.field.get('spec').isMap || !selector.isAbsent) return;
      yield {
        at: selector,
        message: `${policy.label} does not say which pods it is for`,
        fixes: [{ title: 'Select every pod of the namespace', safety: 'needs-review', changes: [set(selector, {})] }],
      };
    },
  },
});
