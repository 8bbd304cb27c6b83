import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const externalSecretStoreConditionsMissing = defineRule({
  id: 'external-secret-store-conditions-missing',
  summary: 'Every namespace may use a store of external secrets',
  why: 'Whoever may make an ExternalSecret in any namespace can have it fetch whatever the store may read. Conditions say which namespaces the store is for.',
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
^^^^ ClusterSecretStore "vault" may be used from every namespace
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
  conditions: [{namespaces: [shop]}]
  provider:
    vault:
      server: https://vault.example:8200
      path: shop
      auth: {kubernetes: {mountPath: kubernetes, role: shop}}
`,
  },
  check: {
    *'external-secrets.io/ClusterSecretStore'({ field, label }) {
      const conditions = field.get('spec', 'conditions');
      if (conditions.isEmpty) yield { at: conditions, message: `${label} may be used from every namespace`, lacks: 'conditions' };
    },
  },
});
