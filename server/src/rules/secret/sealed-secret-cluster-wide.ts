import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const sealedSecretClusterWide = defineRule({
  id: 'sealed-secret-cluster-wide',
  summary: 'A sealed secret may be opened in every namespace',
  why: 'Its values are not bound to a name and a namespace. Whoever has this file and may make sealed secrets in any namespace of the cluster can copy them there and read them.',
  severity: 'high',
  preset: 'recommended',
  references: [owasp('K03:2025'), cwe(668), docs('Scopes', 'https://github.com/bitnami-labs/sealed-secrets#scopes')],
  examples: {
    bad: `
apiVersion: bitnami.com/v1alpha1
kind: SealedSecret
metadata:
  name: database
  annotations: {sealedsecrets.bitnami.com/cluster-wide: "true"}
#                                                       ^^^^^^ SealedSecret "database" may be opened in every namespace
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
        .map((place) => place.get('annotations', 'sealedsecrets.bitnami.com/cluster-wide'))
        .find((place) => place.is('true'));
      if (found !== undefined) yield { at: found, message: `${label} may be opened in every namespace` };
    },
  },
});
