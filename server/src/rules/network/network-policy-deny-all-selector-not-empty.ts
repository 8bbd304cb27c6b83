import { deniedByName } from '../../kube/deny-all.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const networkPolicyDenyAllSelectorNotEmpty = defineRule({
  id: 'network-policy-deny-all-selector-not-empty',
  summary: 'A network policy that is called deny-all is for some pods only',
  why: 'A default is one only when it is for every pod, also for those of tomorrow. Pods without the selected labels stay open in every direction, and the name of the policy tells people otherwise.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    owasp('K05:2025'),
    cwe(684),
    docs('Default policies', 'https://kubernetes.io/docs/concepts/services-networking/network-policies/#default-policies'),
  ],
  examples: {
    bad: `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: default-deny-all, namespace: shop}
spec:
  podSelector: {matchLabels: {app: web}}
# ^^^^^^^^^^^ NetworkPolicy "default-deny-all" is for some pods only, against its name
  policyTypes: [Ingress, Egress]
`,
    good: `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: default-deny-all, namespace: shop}
spec:
  podSelector: {}
  policyTypes: [Ingress, Egress]
`,
  },
  check: {
    *'networking.k8s.io/NetworkPolicy'(policy) {
      const selector = policy.field.get('spec', 'podSelector');
      const isNarrow = 0 < selector.get('matchLabels').entries.length || 0 < selector.get('matchExpressions').items.length;
      if (!isNarrow || deniedByName(policy).length === 0) return;
      yield {
        at: selector,
        message: `${policy.label} is for some pods only, against its name`,
        fixes: [{ title: 'Select every pod of the namespace', safety: 'needs-review', changes: [set(selector, {})] }],
      };
    },
  },
});
