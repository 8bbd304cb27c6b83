import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const linkerdNetworkAuthenticationAny = defineRule({
  id: 'linkerd-network-authentication-any',
  summary: 'Linkerd takes every address for an authentication',
  why: 'A range that has every address asks for nothing, so whoever reaches the pod passes, with or without an identity.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K05:2025'),
    cwe(284),
    docs('NetworkAuthentication', 'https://linkerd.io/2-edge/reference/authorization-policy/#networkauthentication'),
  ],
  examples: {
    bad: `
apiVersion: policy.linkerd.io/v1alpha1
kind: NetworkAuthentication
metadata: {name: web, namespace: shop}
spec:
  networks:
  - cidr: 0.0.0.0/0
#         ^^^^^^^^^ NetworkAuthentication "web" accepts every address
`,
    good: `
apiVersion: policy.linkerd.io/v1alpha1
kind: NetworkAuthentication
metadata: {name: web, namespace: shop}
spec:
  networks:
  - cidr: 10.20.0.0/16
`,
  },
  check: {
    *'policy.linkerd.io/NetworkAuthentication'({ field, label }) {
      for (const network of field.get('spec', 'networks').items) {
        const cidr = network.get('cidr');
        if (cidr.text !== undefined && /^[0.:]+\/0$/.test(cidr.text)) yield { at: cidr, message: `${label} accepts every address` };
      }
    },
  },
});
