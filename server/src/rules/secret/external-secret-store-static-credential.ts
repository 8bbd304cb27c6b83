import type { Resource } from '../../kube/resource.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';

export const externalSecretStoreStaticCredential = defineRule({
  id: 'external-secret-store-static-credential',
  summary: 'A store of external secrets signs in by a key that stays the same',
  why: 'All other secrets hang by this one, which is in the cluster and mostly never changes. Whoever reads it has them all, from anywhere. With the account of a workload the operator gets a token that ends within the hour.',
  severity: 'medium',
  preset: 'strict',
  references: [
    owasp('K03:2025'),
    attack('T1552.001'),
    cwe(798),
    docs('Security best practices', 'https://external-secrets.io/latest/guides/security-best-practices/'),
  ],
  examples: {
    bad: `
apiVersion: external-secrets.io/v1
kind: SecretStore
metadata: {name: aws}
spec:
  provider:
    aws:
      service: SecretsManager
      region: eu-central-1
      auth:
        secretRef:
#       ^^^^^^^^^ SecretStore "aws" signs in by a key that stays the same
          accessKeyIDSecretRef: {name: aws, key: id}
          secretAccessKeySecretRef: {name: aws, key: secret}
`,
    good: `
apiVersion: external-secrets.io/v1
kind: SecretStore
metadata: {name: aws}
spec:
  provider:
    aws:
      service: SecretsManager
      region: eu-central-1
      auth:
        jwt:
          serviceAccountRef: {name: external-secrets}
`,
  },
  check: { 'external-secrets.io/SecretStore': keyed, 'external-secrets.io/ClusterSecretStore': keyed },
});

/** https://external-secrets.io/latest/api/spec/ */
const KEYS = [
  ['aws', 'auth', 'secretRef'],
  ['gcpsm', 'auth', 'secretRef'],
  ['azurekv', 'authSecretRef'],
  ['vault', 'auth', 'tokenSecretRef'],
  ['vault', 'auth', 'appRole'],
  ['vault', 'auth', 'userPass'],
] as const;

function* keyed({ field, label }: Resource): Generator<Finding> {
  const provider = field.get('spec', 'provider');
  // With a workload's identity the reference names its tenant alone.
  const isIdentity = provider.get('azurekv', 'authType').is('WorkloadIdentity');
  for (const path of KEYS) {
    const key = provider.get(...path);
    if (key.isMap && !(isIdentity && path[0] === 'azurekv'))
      yield { at: key, onKey: true, message: `${label} signs in by a key that stays the same` };
  }
}
