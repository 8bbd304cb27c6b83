import { cwe, docs } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const certManagerUsagesAny = defineRule({
  id: 'cert-manager-usages-any',
  summary: 'A certificate may be used for more than it is for',
  why: 'Whoever takes its key can use it in every role, as a client, to sign code or to sign further certificates, wherever its issuer is trusted. A server needs one usage.',
  severity: 'medium',
  preset: 'recommended',
  references: [cwe(295), docs('Certificate usages', 'https://cert-manager.io/docs/usage/certificate/')],
  examples: {
    bad: `
apiVersion: cert-manager.io/v1
kind: Certificate
metadata: {name: web}
spec:
  secretName: web-tls
  dnsNames: [web.example]
  issuerRef: {name: internal}
  usages: [any]
#          ^^^ Certificate "web" may be used for anything
`,
    good: `
apiVersion: cert-manager.io/v1
kind: Certificate
metadata: {name: web}
spec:
  secretName: web-tls
  dnsNames: [web.example]
  issuerRef: {name: internal}
  usages: [server auth]
`,
  },
  check: {
    *'cert-manager.io/Certificate'({ field, label }) {
      const spec = field.get('spec');
      for (const usage of spec.get('usages').items) {
        if (usage.is('any')) yield { at: usage, message: `${label} may be used for anything` };
        const isCA = spec.get('isCA');
        if (usage.is('cert sign') && (isCA.isAbsent || isCA.is(false)))
          yield { at: usage, message: `${label} is no authority, and may sign other certificates` };
      }
    },
  },
});
