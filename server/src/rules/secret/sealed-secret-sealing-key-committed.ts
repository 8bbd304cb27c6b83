import { committedSecret } from '../../rule/committed-secret.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const sealedSecretSealingKeyCommitted = defineRule({
  id: 'sealed-secret-sealing-key-committed',
  summary: 'The key that opens all sealed secrets is written out',
  why: 'Whoever has this key reads every SealedSecret that was ever made for the cluster, the old ones in the history too. A new key does not close them again: all values have to be replaced.',
  severity: 'critical',
  preset: 'recommended',
  references: [
    owasp('K03:2025'),
    attack('T1552.001'),
    cwe(321),
    docs('Sealing key renewal', 'https://github.com/bitnami-labs/sealed-secrets#sealing-key-renewal'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Secret
metadata:
  name: sealed-secrets-key4zr8t
  labels: {sealedsecrets.bitnami.com/sealed-secrets-key: active}
type: kubernetes.io/tls
stringData:
  tls.key: |
# ^^^^^^^ Secret "sealed-secrets-key4zr8t" holds the key that opens all sealed secrets
    -----BEGIN PRIVATE KEY-----
    MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSj
    -----END PRIVATE KEY-----
`,
    good: `
apiVersion: bitnami.com/v1alpha1
kind: SealedSecret
metadata: {name: database}
spec:
  encryptedData: {}
`,
  },
  check: committedSecret('sealing key', (label) => `${label} holds the key that opens all sealed secrets`),
});
