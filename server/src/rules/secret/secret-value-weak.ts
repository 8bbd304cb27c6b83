import { committedSecret } from '../../rule/committed-secret.ts';
import { attack, cwe, docs, nsa, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const secretValueWeak = defineRule({
  id: 'secret-value-weak',
  summary: 'A Secret holds a password that is easily guessed',
  why: 'Programs that try common and short passwords need seconds for this one, wherever the service can be reached. As it also stands in this file, everybody with the file knows it.',
  severity: 'high',
  preset: 'recommended',
  references: [
    cwe(521),
    nsa('Authentication and authorization'),
    owasp('K03:2025'),
    attack('T1110'),
    docs(
      'Good practices for Secrets',
      'https://kubernetes.io/docs/concepts/security/secrets-good-practices/#avoid-sharing-secret-manifests',
    ),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Secret
metadata: {name: database}
stringData:
  password: admin123
#           ^^^^^^^^ Secret "database" has a value for "password" that is easily guessed
`,
    good: `
apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: {name: database}
spec:
  secretStoreRef: {name: vault}
  dataFrom: [{extract: {key: shop/database}}]
`,
  },
  check: committedSecret('weak password', (label, { key }) => `${label} has a value for "${key}" that is easily guessed`),
});
