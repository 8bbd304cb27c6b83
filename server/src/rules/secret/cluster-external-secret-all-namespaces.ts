import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const clusterExternalSecretAllNamespaces = defineRule({
  id: 'cluster-external-secret-all-namespaces',
  summary: 'A secret is copied into every namespace',
  why: 'Everybody who may read secrets of any namespace has it, and every new namespace gets a copy. One of them is enough for whoever looks for it.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K03:2025'),
    attack('T1552.007'),
    cwe(284),
    docs('ClusterExternalSecret', 'https://external-secrets.io/latest/api/clusterexternalsecret/'),
  ],
  examples: {
    bad: `
apiVersion: external-secrets.io/v1
kind: ClusterExternalSecret
metadata: {name: database}
spec:
  namespaceSelectors:
  - {}
#   ^ ClusterExternalSecret "database" copies a secret into every namespace
  externalSecretSpec: {}
`,
    good: `
apiVersion: external-secrets.io/v1
kind: ClusterExternalSecret
metadata: {name: database}
spec:
  namespaceSelectors:
  - matchLabels: {team: shop}
  externalSecretSpec: {}
`,
  },
  check: {
    *'external-secrets.io/ClusterExternalSecret'({ field, label }) {
      const selectors = [field.get('spec', 'namespaceSelector'), ...field.get('spec', 'namespaceSelectors').items];
      for (const selector of selectors) {
        if (selector.isMap && selector.get('matchLabels').isEmpty && selector.get('matchExpressions').isEmpty)
          yield { at: selector, message: `${label} copies a secret into every namespace` };
      }
    },
  },
});
