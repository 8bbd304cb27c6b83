import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const externalSecretTargetNotSecret = defineRule({
  id: 'external-secret-target-not-secret',
  summary: 'A fetched secret is written to an object that is no Secret',
  why: 'Far more people and programs may read other kinds of objects than Secrets, and nothing encrypts those in the store of the cluster. Whoever may list them has the secret.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K03:2025'),
    attack('T1552.001'),
    cwe(312),
    docs('ExternalSecret', 'https://external-secrets.io/latest/api/externalsecret/'),
  ],
  examples: {
    bad: `
apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: {name: database}
spec:
  secretStoreRef: {name: vault}
  target:
    name: database
    manifest: {apiVersion: v1, kind: ConfigMap}
#                                    ^^^^^^^^^ ExternalSecret "database" is written to a ConfigMap
  dataFrom: [{extract: {key: shop/database}}]
`,
    good: `
apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: {name: database}
spec:
  secretStoreRef: {name: vault}
  target:
    name: database
  dataFrom: [{extract: {key: shop/database}}]
`,
  },
  check: {
    *'external-secrets.io/ExternalSecret'({ field, label }) {
      const kind = field.get('spec', 'target', 'manifest', 'kind');
      if (kind.text !== undefined && kind.text !== 'Secret') yield { at: kind, message: `${label} is written to a ${kind.text}` };
    },
  },
});
