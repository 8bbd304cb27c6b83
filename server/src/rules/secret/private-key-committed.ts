import { committedSecret } from '../../rule/committed-secret.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const privateKeyCommitted = defineRule({
  id: 'private-key-committed',
  summary: 'A Secret is written out with a private key',
  why: 'Who has the key can pose as its owner and read what was recorded of its traffic. Deleting the file does not help, since history and copies keep it: replace the key, and have the next one made inside the cluster.',
  severity: 'critical',
  preset: 'recommended',
  references: [
    owasp('K03:2025'),
    attack('T1552.001'),
    cwe(321),
    docs(
      'Good practices for Secrets',
      'https://kubernetes.io/docs/concepts/security/secrets-good-practices/#avoid-sharing-secret-manifests',
    ),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Secret
metadata: {name: web-tls}
type: kubernetes.io/tls
stringData:
  tls.crt: ""
  tls.key: |
# ^^^^^^^ Secret "web-tls" holds a private key in "tls.key"
    -----BEGIN PRIVATE KEY-----
    MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSj
    -----END PRIVATE KEY-----
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
  check: committedSecret('private key', (label, { key }) => `${label} holds a private key in "${key}"`),
});
