import { committedSecret } from '../../rule/committed-secret.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const imagePullSecretCommitted = defineRule({
  id: 'image-pull-secret-committed',
  summary: 'The credential of a registry is written out in a Secret',
  why: 'Who has the file can pull every private image, and often push one that the cluster will run. History and copies keep the credential after the file is gone, so it has to be replaced at the registry.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K03:2025'),
    attack('T1552.001'),
    cwe(312),
    docs('Docker config Secrets', 'https://kubernetes.io/docs/concepts/configuration/secret/#docker-config-secrets'),
    docs(
      'Good practices for Secrets',
      'https://kubernetes.io/docs/concepts/security/secrets-good-practices/#avoid-sharing-secret-manifests',
    ),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Secret
metadata: {name: registry}
type: kubernetes.io/dockerconfigjson
data:
  .dockerconfigjson: eyJhdXRocyI6eyJyZWdpc3RyeS5leGFtcGxlIjp7ImF1dGgiOiJjSFZzYkdWeU9tTnZjbkpsWTNRdGFHOXljMlU9In19fQ==
#                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Secret "registry" holds the credential of a registry in readable form
`,
    good: `
apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: {name: registry}
spec:
  secretStoreRef: {name: vault}
  dataFrom: [{extract: {key: shop/registry}}]
`,
  },
  check: committedSecret('pull secret', (label) => `${label} holds the credential of a registry in readable form`),
});
