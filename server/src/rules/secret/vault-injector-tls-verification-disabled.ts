import { plainAddress, uncheckedCertificate } from '../../rule/insecure-connection.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const vaultInjectorTlsVerificationDisabled = defineRule({
  id: 'vault-injector-tls-verification-disabled',
  summary: 'The Vault agent of a pod does not check whom it talks to',
  why: 'Whoever stands between the two can pose as the server, take the token that logs in at Vault, and read or replace the secrets that the pod is given.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K03:2025'),
    attack('T1557'),
    cwe(295),
    docs('Annotations of the Vault Agent Injector', 'https://developer.hashicorp.com/vault/docs/deploy/kubernetes/injector/annotations'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Pod
metadata:
  name: web
  annotations:
    vault.hashicorp.com/agent-inject: "true"
    vault.hashicorp.com/tls-skip-verify: "true"
#                                        ^^^^^^ Pod "web" does not check the certificate of Vault
spec:
  containers: [{name: web, image: registry.example/web:1.4.2}]
`,
    good: `
apiVersion: v1
kind: Pod
metadata:
  name: web
  annotations:
    vault.hashicorp.com/agent-inject: "true"
    vault.hashicorp.com/ca-cert: /vault/tls/ca.crt
spec:
  containers: [{name: web, image: registry.example/web:1.4.2}]
`,
  },
  check: {
    *pod({ metadata, label }) {
      const annotations = metadata.get('annotations');
      const skip = annotations.get('vault.hashicorp.com/tls-skip-verify');
      yield* uncheckedCertificate(skip, `${label} does not check the certificate of Vault`, 'true');
      yield* plainAddress(annotations.get('vault.hashicorp.com/service'), `${label} reaches Vault without TLS`);
    },
  },
});
