import { plainAddress, uncheckedCertificate } from '../../rule/insecure-connection.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const secretProviderTlsVerificationDisabled = defineRule({
  id: 'secret-provider-tls-verification-disabled',
  summary: 'Mounted secrets come over a connection that nobody checks',
  why: 'Whoever stands between the two can pose as the server, take the token that logs in at Vault, and read or replace the secrets that are mounted.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K03:2025'),
    attack('T1557'),
    cwe(295),
    docs('Vault provider for the CSI driver', 'https://developer.hashicorp.com/vault/docs/deploy/kubernetes/csi/configurations'),
  ],
  examples: {
    bad: `
apiVersion: secrets-store.csi.x-k8s.io/v1
kind: SecretProviderClass
metadata: {name: database}
spec:
  provider: vault
  parameters:
    vaultAddress: https://vault.example:8200
    vaultSkipTLSVerify: "true"
#                       ^^^^^^ SecretProviderClass "database" does not check the certificate of Vault
    roleName: shop
`,
    good: `
apiVersion: secrets-store.csi.x-k8s.io/v1
kind: SecretProviderClass
metadata: {name: database}
spec:
  provider: vault
  parameters:
    vaultAddress: https://vault.example:8200
    vaultCACertPath: /vault/ca/ca.crt
    roleName: shop
`,
  },
  check: {
    *'secrets-store.csi.x-k8s.io/SecretProviderClass'({ field, label }) {
      const parameters = field.get('spec', 'parameters');
      yield* uncheckedCertificate(parameters.get('vaultSkipTLSVerify'), `${label} does not check the certificate of Vault`, 'true');
      yield* plainAddress(parameters.get('vaultAddress'), `${label} reaches Vault without TLS`);
    },
  },
});
