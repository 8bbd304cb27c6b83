import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const serviceAccountTokenSecret = defineRule({
  id: 'service-account-token-secret',
  summary: 'A secret holds a token of a service account that never expires',
  why: 'Kubernetes fills such a secret with a token that is valid until the secret is deleted, and everybody who may read secrets of the namespace can take it away. Tokens that are asked for expire within the hour and die with their pod.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K01:2025'),
    owasp('K09:2025'),
    attack('T1528'),
    cwe(613),
    docs('Tokens that do not expire', 'https://kubernetes.io/docs/concepts/configuration/secret/#serviceaccount-token-secrets'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Secret
metadata:
  name: deployer-token
  annotations: {kubernetes.io/service-account.name: deployer}
type: kubernetes.io/service-account-token
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Secret "deployer-token" holds a token that never expires
`,
    good: `
apiVersion: v1
kind: Pod
metadata: {name: deployer}
spec:
  serviceAccountName: deployer
  containers: [{name: deployer, image: registry.example/deployer:1.4.2}]
  volumes:
  - name: token
    projected:
      sources:
      - serviceAccountToken: {path: token, audience: deployments.example, expirationSeconds: 3600}
`,
  },
  check: {
    *'core/Secret'({ field, label }) {
      const type = field.get('type');
      if (type.is('kubernetes.io/service-account-token')) yield { at: type, message: `${label} holds a token that never expires` };
    },
  },
});
