import type { Resource } from '../../kube/resource.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';

export const externalSecretVaultPrivilegedRole = defineRule({
  id: 'external-secret-vault-privileged-role',
  summary: 'A store of external secrets signs in at Vault as root or admin',
  why: 'The store can then read everything in Vault, and so can everybody who may make an ExternalSecret for it. A role with a policy for the paths that are needed keeps the rest apart.',
  severity: 'medium',
  preset: 'strict',
  references: [owasp('K03:2025'), cwe(250), docs('Vault provider', 'https://external-secrets.io/latest/provider/hashicorp-vault/')],
  examples: {
    bad: `
apiVersion: external-secrets.io/v1
kind: SecretStore
metadata: {name: vault}
spec:
  provider:
    vault:
      server: https://vault.example:8200
      path: shop
      auth: {kubernetes: {mountPath: kubernetes, role: admin}}
#                                                      ^^^^^ SecretStore "vault" signs in at Vault by the role admin
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
  check: { 'external-secrets.io/SecretStore': privileged, 'external-secrets.io/ClusterSecretStore': privileged },
});

function* privileged({ field, label }: Resource): Generator<Finding> {
  const auth = field.get('spec', 'provider', 'vault', 'auth');
  for (const path of [
    ['kubernetes', 'role'],
    ['jwt', 'role'],
    ['iam', 'vaultRole'],
    ['userPass', 'username'],
  ] as const) {
    const role = auth.get(...path);
    if (/^(?:root|admin)$/.test(role.text ?? '')) yield { at: role, message: `${label} signs in at Vault by the role ${role.text}` };
  }
}
