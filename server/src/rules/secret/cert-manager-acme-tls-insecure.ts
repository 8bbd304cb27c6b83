import type { Resource } from '../../kube/resource.ts';
import { plainAddress, uncheckedCertificate } from '../../rule/insecure-connection.ts';
import { attack, cwe, docs } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';

export const certManagerAcmeTlsInsecure = defineRule({
  id: 'cert-manager-acme-tls-insecure',
  summary: 'An issuer does not check the ACME server that it asks',
  why: 'Whoever stands between the two can pose as the server, and hand out certificates of its own making, or take over the account and its orders.',
  severity: 'high',
  preset: 'recommended',
  references: [attack('T1557'), cwe(295), docs('ACME', 'https://cert-manager.io/docs/configuration/acme/#private-acme-servers')],
  examples: {
    bad: `
apiVersion: cert-manager.io/v1
kind: Issuer
metadata: {name: internal}
spec:
  acme:
    server: https://acme.example/directory
    skipTLSVerify: true
#                  ^^^^ Issuer "internal" does not check the certificate of its ACME server
    privateKeySecretRef: {name: acme-account}
`,
    good: `
apiVersion: cert-manager.io/v1
kind: Issuer
metadata: {name: internal}
spec:
  acme:
    server: https://acme.example/directory
    privateKeySecretRef: {name: acme-account}
`,
  },
  check: { 'cert-manager.io/Issuer': insecure, 'cert-manager.io/ClusterIssuer': insecure },
});

function* insecure({ field, label }: Resource): Generator<Finding> {
  const acme = field.get('spec', 'acme');
  yield* uncheckedCertificate(acme.get('skipTLSVerify'), `${label} does not check the certificate of its ACME server`);
  yield* plainAddress(acme.get('server'), `${label} reaches its ACME server without TLS`);
}
