import { isPlaceholder } from '../../kube/credential.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const sealedSecretNotEncrypted = defineRule({
  id: 'sealed-secret-not-encrypted',
  summary: 'A value of a sealed secret is not sealed',
  why: 'What kubeseal encrypts is Base64 and begins with Ag. This value is not: either a readable secret was pasted here, which everybody with the file knows then, or the controller cannot open it and the Secret is never made.',
  severity: 'medium',
  preset: 'strict',
  references: [
    owasp('K03:2025'),
    attack('T1552.001'),
    cwe(312),
    docs('Crypto', 'https://github.com/bitnami-labs/sealed-secrets/blob/main/docs/developer/crypto.md'),
  ],
  examples: {
    bad: `
apiVersion: bitnami.com/v1alpha1
kind: SealedSecret
metadata: {name: database}
spec:
  encryptedData:
    password: correct-horse-battery
#             ^^^^^^^^^^^^^^^^^^^^^ SealedSecret "database" has a value for "password" that is not sealed
`,
    good: `
apiVersion: bitnami.com/v1alpha1
kind: SealedSecret
metadata: {name: database}
spec:
  encryptedData: {password: AgBy3i4OJSWK+PiTySYZZA9rO43cGDEq}
`,
  },
  check: {
    *'bitnami.com/SealedSecret'({ field, label }) {
      for (const [key, value] of field.get('spec', 'encryptedData').entries) {
        const text = value.text?.replace(/\s/g, '');
        if (text === undefined || text === '' || isPlaceholder(text) || text.includes('...') || /^Ag[A-Za-z0-9+/]+={0,2}$/.test(text))
          continue;
        yield { at: value, message: `${label} has a value for "${key}" that is not sealed` };
      }
    },
  },
});
