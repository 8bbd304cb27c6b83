import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const sealedSecretPlaintextBeside = defineRule({
  id: 'sealed-secret-plaintext-beside',
  summary: 'The Secret of a sealed secret stands readable beside it',
  why: 'Sealing protects nothing while the same Secret lies open in the workspace, and whichever is applied last decides. The values are known to all who have the files: replace them.',
  severity: 'critical',
  preset: 'recommended',
  references: [
    owasp('K03:2025'),
    attack('T1552.001'),
    cwe(312),
    docs('Sealed Secrets', 'https://github.com/bitnami-labs/sealed-secrets#usage'),
  ],
  examples: {
    bad: `
apiVersion: bitnami.com/v1alpha1
kind: SealedSecret
metadata: {name: database, namespace: shop}
#                ^^^^^^^^ SealedSecret "database" is in vain: its Secret is readable in this workspace
spec:
  encryptedData: {password: AgBy3i4OJSWK+PiTySYZZA9rO43cGDEq}
---
apiVersion: v1
kind: Secret
metadata: {name: database, namespace: shop}
stringData: {password: correct-horse-battery}
`,
    good: `
apiVersion: bitnami.com/v1alpha1
kind: SealedSecret
metadata: {name: database, namespace: shop}
spec:
  encryptedData: {password: AgBy3i4OJSWK+PiTySYZZA9rO43cGDEq}
`,
  },
  across: {
    'bitnami.com/SealedSecret': function* (located, index) {
      const { name, namespace } = located.fact;
      if (name === undefined || namespace === undefined) return;
      const beside = index.named('core/Secret', name).find(({ fact }) => fact.namespace === namespace && fact.readableSecret !== undefined);
      if (beside === undefined) return;
      yield {
        at: { located, path: ['metadata', 'name'] },
        message: `SealedSecret "${name}" is in vain: its Secret is readable in this workspace`,
        related: [{ located: beside, path: beside.fact.readableSecret ?? [], message: 'Here it is readable' }],
      };
    },
  },
});
