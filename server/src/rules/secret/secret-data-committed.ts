import { committedSecret } from '../../rule/committed-secret.ts';
import { attack, cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const secretDataCommitted = defineRule({
  id: 'secret-data-committed',
  summary: 'A Secret is written out with its values',
  why: 'Base64 hides nothing: everybody who may read this file, its history or a copy of it has the values, long after the Secret has been changed. Keep the values in a store that only the cluster reads, or encrypt them, and consider these known to others.',
  severity: 'high',
  preset: 'recommended',
  references: [
    cis('5.4.2'),
    owasp('K03:2025'),
    attack('T1552.001'),
    cwe(312),
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
data:
  password: Y29ycmVjdC1ob3JzZS1iYXR0ZXJ5
#           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Secret "database" has the value of "password" in readable form
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
  check: committedSecret('data', (label, { key }) => `${label} has the value of "${key}" in readable form`),
});
