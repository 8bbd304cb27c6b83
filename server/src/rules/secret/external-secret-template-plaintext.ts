import { isReadableCredential } from '../../kube/readable-credential.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const externalSecretTemplatePlaintext = defineRule({
  id: 'external-secret-template-plaintext',
  summary: 'An external secret has a readable credential in its template',
  why: 'The point of fetching secrets is that no file holds them. This one does: everybody who has the file or its history reads the credential, so consider it known to others.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    owasp('K03:2025'),
    attack('T1552.001'),
    cwe(312),
    docs('Templating', 'https://external-secrets.io/latest/guides/templating/'),
  ],
  examples: {
    bad: `
apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: {name: database}
spec:
  secretStoreRef: {name: vault}
  dataFrom: [{extract: {key: shop/database}}]
  target:
    template:
      data:
        admin-password: correct-horse-battery
#                       ^^^^^^^^^^^^^^^^^^^^^ ExternalSecret "database" has the value of "admin-password" in readable form
`,
    good: `
apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: {name: database}
spec:
  secretStoreRef: {name: vault}
  dataFrom: [{extract: {key: shop/database}}]
  target:
    template:
      data:
        admin-password: "{{ .admin_password }}"
`,
  },
  check: {
    *'external-secrets.io/ExternalSecret'({ field, label }) {
      for (const [key, value] of field.get('spec', 'target', 'template', 'data').entries) {
        if (value.text !== undefined && isReadableCredential(key, value.text.trim()))
          yield { at: value, message: `${label} has the value of "${key}" in readable form` };
      }
    },
  },
});
