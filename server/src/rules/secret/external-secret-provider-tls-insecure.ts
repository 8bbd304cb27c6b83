import type { Resource } from '../../kube/resource.ts';
import { plainAddress, uncheckedCertificate } from '../../rule/insecure-connection.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';

export const externalSecretProviderTlsInsecure = defineRule({
  id: 'external-secret-provider-tls-insecure',
  summary: 'A store of external secrets does not check whom it talks to',
  why: 'Whoever stands between the two can pose as the provider, take the credential of the store, and read or replace all secrets that are fetched.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K03:2025'),
    attack('T1557'),
    cwe(295),
    docs('Security best practices', 'https://external-secrets.io/latest/guides/security-best-practices/'),
  ],
  examples: {
    bad: `
apiVersion: external-secrets.io/v1
kind: SecretStore
metadata: {name: passwords}
spec:
  provider:
    beyondtrust:
      server: {apiUrl: "https://passwords.example", verifyCA: false}
#                                                             ^^^^^ SecretStore "passwords" does not check the certificate of its provider
`,
    good: `
apiVersion: external-secrets.io/v1
kind: SecretStore
metadata: {name: passwords}
spec:
  provider:
    beyondtrust:
      server: {apiUrl: "https://passwords.example", verifyCA: true}
`,
  },
  check: { 'external-secrets.io/SecretStore': found, 'external-secrets.io/ClusterSecretStore': found },
});

/** https://external-secrets.io/latest/api/spec/ */
const ADDRESSES = ['webhook.url', 'kubernetes.server.url', 'gitlab.url', 'conjur.url', 'dvls.serverUrl', 'beyondtrust.server.apiUrl'];

function* found({ field, label }: Resource): Generator<Finding> {
  const provider = field.get('spec', 'provider');
  for (const path of ADDRESSES) {
    const address = provider.get(...path.split('.'));
    yield* plainAddress(address, `${label} reaches its provider without TLS`);
  }
  yield* uncheckedCertificate(provider.get('dvls', 'insecure'), `${label} may reach its provider without TLS`);
  const verify = provider.get('beyondtrust', 'server', 'verifyCA');
  yield* uncheckedCertificate(verify, `${label} does not check the certificate of its provider`, false);
}
