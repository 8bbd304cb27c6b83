import { peersMissing } from '../../rule/peers-missing.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const networkPolicyFromMissing = defineRule({
  id: 'network-policy-from-missing',
  summary: 'A network policy opens ports to everybody',
  why: 'A rule without sources, or with an empty list of them, does not mean nobody: it lets in every pod of every namespace and every address outside. That suits what faces the internet, and little else.',
  severity: 'medium',
  preset: 'strict',
  references: [
    owasp('K05:2025'),
    attack('T1046'),
    cwe(923),
    docs(
      'NetworkPolicyIngressRule',
      'https://kubernetes.io/docs/reference/kubernetes-api/policy-resources/network-policy-v1/#NetworkPolicySpec',
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
  - from: []
#   ^^^^ NetworkPolicy "web" names no source, so it lets everybody in on these ports
    ports: [{port: 8080}]
`,
    good: `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web, namespace: shop}
spec:
  podSelector: {matchLabels: {app: web}}
  policyTypes: [Ingress]
  ingress:
  - from: [{podSelector: {matchLabels: {app: gateway}}}]
    ports: [{port: 8080}]
`,
  },
  yieldsTo: ['network-policy-deny-all-has-rules'],
  check: peersMissing('ingress', 'names no source, so it lets everybody in on these ports', () => false),
});
