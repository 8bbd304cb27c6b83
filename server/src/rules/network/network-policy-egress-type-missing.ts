import { attack, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { typeMissing } from '../../rule/type-missing.ts';

export const networkPolicyEgressTypeMissing = defineRule({
  id: 'network-policy-egress-type-missing',
  summary: 'A network policy has egress rules that its types leave out',
  why: 'A direction that policyTypes leave out is not ruled: whatever stands below egress is never read. The pods send anywhere, and readers believe they do not.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K05:2025'),
    attack('T1048'),
    docs('NetworkPolicySpec', 'https://kubernetes.io/docs/reference/kubernetes-api/policy-resources/network-policy-v1/#NetworkPolicySpec'),
  ],
  examples: {
    bad: `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web, namespace: shop}
spec:
  podSelector: {matchLabels: {app: web}}
  policyTypes: [Ingress]
  egress:
# ^^^^^^ NetworkPolicy "web" has an egress list that does nothing: its policyTypes leave Egress out
  - to:
    - podSelector: {matchLabels: {app: other}}
`,
    good: `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web, namespace: shop}
spec:
  podSelector: {matchLabels: {app: web}}
  policyTypes: [Ingress, Egress]
  egress:
  - to:
    - podSelector: {matchLabels: {app: other}}
`,
  },
  check: typeMissing('egress', 'Egress'),
});
