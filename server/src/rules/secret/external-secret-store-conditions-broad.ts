import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Fix } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const externalSecretStoreConditionsBroad = defineRule({
  id: 'external-secret-store-conditions-broad',
  summary: 'The conditions of a store let in every namespace',
  why: 'The store looks as if it were for some namespaces, yet its conditions fit all, or all whose names contain a word. Whoever may make an ExternalSecret there can fetch whatever the store may read.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K03:2025'),
    attack('T1552.007'),
    cwe(284),
    docs('Security best practices', 'https://external-secrets.io/latest/guides/security-best-practices/'),
  ],
  examples: {
    bad: `
apiVersion: external-secrets.io/v1
kind: ClusterSecretStore
metadata: {name: vault}
spec:
  conditions:
  - namespaceRegexes: [.*]
#                      ^^ ClusterSecretStore "vault" may be used from every namespace
  provider:
    vault:
      server: https://vault.example:8200
      path: shop
      auth: {kubernetes: {mountPath: kubernetes, role: shop}}
`,
    good: `
apiVersion: external-secrets.io/v1
kind: ClusterSecretStore
metadata: {name: vault}
spec:
  conditions:
  - namespaceRegexes: [^shop-]
  - namespaces: [web]
  provider:
    vault:
      server: https://vault.example:8200
      path: shop
      auth: {kubernetes: {mountPath: kubernetes, role: shop}}
`,
  },
  check: {
    *'external-secrets.io/ClusterSecretStore'({ field, label }) {
      for (const condition of field.get('spec', 'conditions').items) {
        const selector = condition.get('namespaceSelector');
        if (selector.isMap && selector.get('matchLabels').isEmpty && selector.get('matchExpressions').isEmpty)
          yield { at: selector, message: `${label} may be used from every namespace` };
        for (const regex of condition.get('namespaceRegexes').items) {
          const { text } = regex;
          if (text === undefined || text === '') continue;
          if (/^\^?\.[*+]\$?$/.test(text)) yield { at: regex, message: `${label} may be used from every namespace` };
          else if (!/^\^|\$$/.test(text)) {
            const fixes: Fix[] = [{ title: 'Match the whole name', safety: 'needs-review', changes: [set(regex, `^(?:${text})$`)] }];
            yield { at: regex, message: `${label} may be used from every namespace whose name contains this`, fixes };
          }
        }
      }
    },
  },
});
