import { docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const sealedSecretLegacyData = defineRule({
  id: 'sealed-secret-legacy-data',
  summary: 'A sealed secret is in the old form',
  why: 'Old sealed secrets hold all values in one encrypted block, which controllers read for the sake of old files only. No single value can be changed or compared, and the day the controller stops reading it the Secret is gone.',
  severity: 'low',
  preset: 'strict',
  references: [owasp('K03:2025'), docs('Sealed Secrets', 'https://github.com/bitnami-labs/sealed-secrets')],
  examples: {
    bad: `
apiVersion: bitnami.com/v1alpha1
kind: SealedSecret
metadata: {name: database}
spec:
  data: AgBy3i4OJSWK+PiTySYZZA9rO43cGDEq
# ^^^^ SealedSecret "database" is in the old form, in one block
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
      const data = field.get('spec', 'data');
      if (data.isPresent && !data.is('')) yield { at: data, onKey: true, message: `${label} is in the old form, in one block` };
    },
  },
});
