import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { unprefixed } from '../../rule/unprefixed.ts';

export const authenticationConfigUsernamePrefixEmpty = defineRule({
  id: 'authentication-config-username-prefix-empty',
  summary: 'Names of users come from an issuer without a prefix',
  why: 'A user of the issuer then has the same name as one from a certificate, a service account or another issuer, and gets what is bound to that. A prefix keeps them apart.',
  severity: 'high',
  preset: 'strict',
  references: [
    owasp('K09:2025'),
    cwe(269),
    docs(
      'Authentication configuration',
      'https://kubernetes.io/docs/reference/access-authn-authz/authentication/#using-authentication-configuration',
    ),
  ],
  examples: {
    bad: `
apiVersion: apiserver.config.k8s.io/v1
kind: AuthenticationConfiguration
jwt:
- issuer: {url: https://login.example, audiences: [kubernetes]}
  claimMappings:
    username: {claim: sub, prefix: ""}
#                                  ^^ Users of this issuer have names without a prefix
  userValidationRules:
  - expression: "!user.username.startsWith('system:')"
`,
    good: `
apiVersion: apiserver.config.k8s.io/v1
kind: AuthenticationConfiguration
jwt:
- issuer: {url: https://login.example, audiences: [kubernetes]}
  claimMappings:
    username: {claim: sub, prefix: "oidc:"}
`,
  },
  check: unprefixed('username', 'Users of this issuer have names without a prefix'),
});
