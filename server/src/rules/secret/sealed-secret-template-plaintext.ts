import { isReadableCredential } from '../../kube/readable-credential.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const sealedSecretTemplatePlaintext = defineRule({
  id: 'sealed-secret-template-plaintext',
  summary: 'A sealed secret has a readable credential in its template',
  why: 'Only what stands below encryptedData is encrypted. The data of the template stands in the file as it is, and everybody who has the file reads it: consider it known to others, and replace it.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K03:2025'),
    attack('T1552.001'),
    cwe(312),
    docs('Templates of sealed secrets', 'https://github.com/bitnami-labs/sealed-secrets#sealed-secrets-as-templates-for-secrets'),
  ],
  examples: {
    bad: `
apiVersion: bitnami.com/v1alpha1
kind: SealedSecret
metadata: {name: database}
spec:
  encryptedData: {password: AgBy3i4OJSWK+PiTySYZZA9rO43cGDEq}
  template:
    data:
      admin-password: correct-horse-battery
#                     ^^^^^^^^^^^^^^^^^^^^^ SealedSecret "database" has the value of "admin-password" in readable form
`,
    good: `
apiVersion: bitnami.com/v1alpha1
kind: SealedSecret
metadata: {name: database}
spec:
  encryptedData: {password: AgBy3i4OJSWK+PiTySYZZA9rO43cGDEq}
  template:
    data:
      config.ini: |
        user = shop
        password = {{ index . "password" }}
`,
  },
  check: {
    *'bitnami.com/SealedSecret'({ field, label }) {
      for (const [key, value] of field.get('spec', 'template', 'data').entries) {
        if (value.text !== undefined && isReadableCredential(key, value.text.trim()))
          yield { at: value, message: `${label} has the value of "${key}" in readable form` };
      }
    },
  },
});
