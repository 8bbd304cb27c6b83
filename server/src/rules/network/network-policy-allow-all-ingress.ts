import { allowsAll } from '../../rule/allow-all.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const networkPolicyAllowAllIngress = defineRule({
  id: 'network-policy-allow-all-ingress',
  summary: 'A network policy lets everybody in',
  why: 'A rule without peers and ports allows every sender on every port. Policies only add up, so it opens the selected pods even where another policy denies all traffic.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K05:2025'),
    attack('T1046'),
    cwe(923),
    docs(
      'Allow all ingress traffic',
      'https://kubernetes.io/docs/concepts/services-networking/network-policies/#allow-all-ingress-traffic',
    ),
  ],
  examples: {
    bad: `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web, namespace: shop}
spec:
  podSelector: {matchLabels: {app: web}}
  policyTypes: [Ingress]
  ingress:
  - {}
#   ^ NetworkPolicy "web" lets everybody in on every port
`,
    good: `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web, namespace: shop}
spec:
  podSelector: {matchLabels: {app: web}}
  policyTypes: [Ingress]
  ingress:
  - from:
    - podSelector: {matchLabels: {app: gateway}}
`,
  },
  yieldsTo: ['network-policy-deny-all-has-rules'],
  check: allowsAll('ingress', 'lets everybody in on every port'),
});
