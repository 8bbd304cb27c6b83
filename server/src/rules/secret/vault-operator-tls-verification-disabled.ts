import { plainAddress, uncheckedCertificate } from '../../rule/insecure-connection.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const vaultOperatorTlsVerificationDisabled = defineRule({
  id: 'vault-operator-tls-verification-disabled',
  summary: 'The Vault operator does not check whom it talks to',
  why: 'Whoever stands between the two can pose as the server, take the token that logs in at Vault, and read or replace every secret that is fetched.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K03:2025'),
    attack('T1557'),
    cwe(295),
    docs('VaultConnection', 'https://developer.hashicorp.com/vault/docs/deploy/kubernetes/vso/api-reference#vaultconnection'),
  ],
  examples: {
    bad: `
apiVersion: secrets.hashicorp.com/v1beta1
kind: VaultConnection
metadata: {name: vault}
spec:
  address: https://vault.example:8200
  skipTLSVerify: true
#                ^^^^ VaultConnection "vault" does not check the certificate of Vault
`,
    good: `
apiVersion: secrets.hashicorp.com/v1beta1
kind: VaultConnection
metadata: {name: vault}
spec:
  address: https://vault.example:8200
  caCertSecretRef: vault-ca
`,
  },
  check: {
    *'secrets.hashicorp.com/VaultConnection'({ field, label }) {
      yield* uncheckedCertificate(field.get('spec', 'skipTLSVerify'), `${label} does not check the certificate of Vault`);
      yield* plainAddress(field.get('spec', 'address'), `${label} reaches Vault without TLS`);
    },
  },
});
