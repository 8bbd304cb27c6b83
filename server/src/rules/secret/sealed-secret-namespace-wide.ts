import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const sealedSecretNamespaceWide = defineRule({
  id: 'sealed-secret-namespace-wide',
  summary: 'A sealed secret may be renamed within its namespace',
  why: 'Its values are bound to the namespace and to no name. Whoever may make sealed secrets there can copy them under a name that a program of their own reads.',
  severity: 'low',
  preset: 'strict',
  yieldsTo: ['sealed-secret-cluster-wide'],
  references: [owasp('K03:2025'), cwe(668), docs('Scopes', 'https://github.com/bitnami-labs/sealed-secrets#scopes')],
  examples: {
    bad: `
apiVersion: bitnami.com/v1alpha1
kind: SealedSecret
metadata:
  name: database
  annotations: {sealedsecrets.bitnami.com/namespace-wide: "true"}
#                                                         ^^^^^^ SealedSecret "database" may be opened under any name of its namespace
spec:
  encryptedData: {password: AgBy3i4OJSWK+PiTySYZZA9rO43cGDEq}
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
      const places = [field.get('metadata'), field.get('spec', 'template', 'metadata')];
      const found = places
        .map((place) => place.get('annotations', 'sealedsecrets.bitnami.com/namespace-wide'))
        .find((place) => place.is('true'));
      if (found !== undefined) yield { at: found, message: `${label} may be opened under any name of its namespace` };
    },
  },
});
