import { docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { typeMissing } from '../../rule/type-missing.ts';

export const networkPolicyIngressTypeMissing = defineRule({
  id: 'network-policy-ingress-type-missing',
  summary: 'A network policy has ingress rules that its types leave out',
  why: 'A direction that policyTypes leave out is not ruled: whatever stands below ingress is never read. The pods take traffic from everybody, and readers believe they do not.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    owasp('K05:2025'),
    docs('NetworkPolicySpec', 'https://kubernetes.io/docs/reference/kubernetes-api/policy-resources/network-policy-v1/#NetworkPolicySpec'),
  ],
  examples: {
    bad: `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web, namespace: shop}
spec:
  podSelector: {matchLabels: {app: web}}
  policyTypes: [Egress]
  ingress:
# ^^^^^^^ NetworkPolicy "web" has an ingress list that does nothing: its policyTypes leave Ingress out
  - from:
    - podSelector: {matchLabels: {app: other}}
`,
    good: `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web, namespace: shop}
spec:
  podSelector: {matchLabels: {app: web}}
  policyTypes: [Egress, Ingress]
  ingress:
  - from:
    - podSelector: {matchLabels: {app: other}}
`,
  },
  check: typeMissing('ingress', 'Ingress'),
});
