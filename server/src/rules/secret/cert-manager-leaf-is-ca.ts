import { attack, cwe, docs } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { remove } from '../../yaml/change.ts';

export const certManagerLeafIsCa = defineRule({
  id: 'cert-manager-leaf-is-ca',
  summary: 'The certificate of a server may sign other certificates',
  why: 'Whoever takes the key from the server can make certificates for any name, which all who trust the issuer accept. The key of a certificate authority belongs to nothing that serves.',
  severity: 'high',
  preset: 'recommended',
  references: [attack('T1649'), cwe(295), docs('Certificate', 'https://cert-manager.io/docs/usage/certificate/')],
  examples: {
    bad: `
apiVersion: cert-manager.io/v1
kind: Certificate
metadata: {name: web}
spec:
  isCA: true
#       ^^^^ Certificate "web" is for a server, and may sign other certificates
  secretName: web-tls
  dnsNames: [web.example]
  issuerRef: {name: internal}
`,
    good: `
apiVersion: cert-manager.io/v1
kind: Certificate
metadata: {name: web}
spec:
  secretName: web-tls
  dnsNames: [web.example]
  issuerRef: {name: internal}
`,
  },
  check: {
    *'cert-manager.io/Certificate'({ field, label }) {
      const spec = field.get('spec');
      const isCA = spec.get('isCA');
      const serves = spec.get('usages').includes('server auth') || spec.get('dnsNames').texts.length > 0;
      if (!isCA.is(true) || !serves) return;
      yield {
        at: isCA,
        message: `${label} is for a server, and may sign other certificates`,
        fixes: [{ title: 'Remove isCA', safety: 'needs-review', changes: [remove(isCA)] }],
      };
    },
  },
});
