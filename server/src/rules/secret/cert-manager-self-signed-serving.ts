import { labelOf } from '../../kube/service-account.ts';
import { attack, cwe, docs } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const certManagerSelfSignedServing = defineRule({
  id: 'cert-manager-self-signed-serving',
  summary: 'A server shows a certificate that nobody vouches for',
  why: 'Nobody can check such a certificate but by having this very one, and it changes at each renewal. So clients turn the check off, and then anybody in between can pose as the server. An authority of your own needs a few lines more.',
  severity: 'medium',
  preset: 'strict',
  references: [attack('T1557'), cwe(295), docs('SelfSigned', 'https://cert-manager.io/docs/configuration/selfsigned/')],
  examples: {
    bad: `
apiVersion: cert-manager.io/v1
kind: Issuer
metadata: {name: selfsigned, namespace: shop}
spec: {selfSigned: {}}
---
apiVersion: cert-manager.io/v1
kind: Certificate
metadata: {name: web, namespace: shop}
spec:
  secretName: web-tls
  dnsNames: [web.example]
  issuerRef: {name: selfsigned}
#                   ^^^^^^^^^^ Certificate "web" is signed by itself, as its Issuer "selfsigned" has it
`,
    good: `
apiVersion: cert-manager.io/v1
kind: Issuer
metadata: {name: selfsigned, namespace: shop}
spec: {selfSigned: {}}
---
apiVersion: cert-manager.io/v1
kind: Certificate
metadata: {name: authority, namespace: shop}
spec:
  isCA: true
  secretName: authority
  commonName: authority
  issuerRef: {name: selfsigned}
`,
  },
  across: {
    'cert-manager.io/Certificate': function* (located, index) {
      const { fact } = located;
      const { kind, name } = fact.issuedBy ?? {};
      if (kind === undefined || name === undefined || (kind === 'Issuer' && typeof fact.namespace !== 'string')) return;
      const named = index.named(`cert-manager.io/${kind}`, name);
      const issuers = kind === 'Issuer' ? named.filter((issuer) => issuer.fact.namespace === fact.namespace) : named;
      const [issuer] = issuers;
      if (issuer === undefined || !issuers.every((other) => other.fact.isSelfSigned === true)) return;
      yield {
        at: { located, path: ['spec', 'issuerRef', 'name'] },
        message: `${labelOf(fact)} is signed by itself, as its ${kind} "${name}" has it`,
        related: [{ located: issuer, path: ['spec', 'selfSigned'], message: 'Here each certificate signs itself' }],
      };
    },
  },
});
