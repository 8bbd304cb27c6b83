import type { Resource } from '../../kube/resource.ts';
import { plainAddress } from '../../rule/insecure-connection.ts';
import { attack, cwe, docs } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';

export const certManagerVaultTlsInsecure = defineRule({
  id: 'cert-manager-vault-tls-insecure',
  summary: 'An issuer reaches Vault without TLS',
  why: 'Whoever stands between the two can pose as the server, take the token that may sign certificates, and then sign for any name that Vault allows.',
  severity: 'high',
  preset: 'recommended',
  references: [attack('T1557'), cwe(295), docs('Vault', 'https://cert-manager.io/docs/configuration/vault/')],
  examples: {
    bad: `
apiVersion: cert-manager.io/v1
kind: Issuer
metadata: {name: internal}
spec:
  vault:
    server: http://vault.example:8200
#           ^^^^^^^^^^^^^^^^^^^^^^^^^ Issuer "internal" reaches Vault without TLS
    path: pki/sign/web
    auth: {kubernetes: {role: issuer, serviceAccountRef: {name: issuer}}}
`,
    good: `
apiVersion: cert-manager.io/v1
kind: Issuer
metadata: {name: internal}
spec:
  vault:
    server: https://vault.example:8200
    caBundleSecretRef: {name: vault-ca}
    path: pki/sign/web
    auth: {kubernetes: {role: issuer, serviceAccountRef: {name: issuer}}}
`,
  },
  check: { 'cert-manager.io/Issuer': insecure, 'cert-manager.io/ClusterIssuer': insecure },
});

function* insecure({ field, label }: Resource): Generator<Finding> {
  yield* plainAddress(field.get('spec', 'vault', 'server'), `${label} reaches Vault without TLS`);
}
