import { allowsAll } from '../../rule/allow-all.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const networkPolicyAllowAllEgress = defineRule({
  id: 'network-policy-allow-all-egress',
  summary: 'A network policy lets everything out',
  why: 'A rule without peers and ports allows every destination on every port. Policies only add up, so a pod in the wrong hands reaches the internet and all other pods even where another policy denies all traffic.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K05:2025'),
    attack('T1048'),
    cwe(923),
    docs('Allow all egress traffic', 'https://kubernetes.io/docs/concepts/services-networking/network-policies/#allow-all-egress-traffic'),
  ],
  examples: {
    bad: `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web, namespace: shop}
spec:
  podSelector: {matchLabels: {app: web}}
  policyTypes: [Egress]
  egress:
  - {}
#   ^ NetworkPolicy "web" lets traffic out to everywhere on every port
`,
    good: `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web, namespace: shop}
spec:
  podSelector: {matchLabels: {app: web}}
  policyTypes: [Egress]
  egress:
  - to:
    - podSelector: {matchLabels: {app: database}}
    ports: [{port: 5432}]
`,
  },
  yieldsTo: ['network-policy-deny-all-has-rules'],
  check: allowsAll('egress', 'lets traffic out to everywhere on every port'),
});
