import type { Resource } from '../../kube/resource.ts';
import { plainAddress } from '../../rule/insecure-connection.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';

export const externalSecretVaultHttp = defineRule({
  id: 'external-secret-vault-http',
  summary: 'A store of external secrets reaches Vault without TLS',
  why: 'The token of the store and every secret that it fetches cross the network in the clear. Whoever listens in between has them all, and can answer with secrets of his own.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K03:2025'),
    attack('T1040'),
    cwe(319),
    docs('Vault provider', 'https://external-secrets.io/latest/provider/hashicorp-vault/'),
  ],
  examples: {
    bad: `
apiVersion: external-secrets.io/v1
kind: SecretStore
metadata: {name: vault}
spec:
  provider:
    vault:
      server: http://vault.example:8200
#             ^^^^^^^^^^^^^^^^^^^^^^^^^ SecretStore "vault" reaches Vault without TLS
      path: shop
      auth: {kubernetes: {mountPath: kubernetes, role: shop}}
`,
    good: `
apiVersion: external-secrets.io/v1
kind: SecretStore
metadata: {name: vault}
spec:
  provider:
    vault:
      server: https://vault.example:8200
      path: shop
      auth: {kubernetes: {mountPath: kubernetes, role: shop}}
`,
  },
  check: { 'external-secrets.io/SecretStore': found, 'external-secrets.io/ClusterSecretStore': found },
});

function* found({ field, label }: Resource): Generator<Finding> {
  yield* plainAddress(field.get('spec', 'provider', 'vault', 'server'), `${label} reaches Vault without TLS`);
}
