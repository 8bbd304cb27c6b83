import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { unprefixed } from '../../rule/unprefixed.ts';

export const authenticationConfigGroupsPrefixEmpty = defineRule({
  id: 'authentication-config-groups-prefix-empty',
  summary: 'Names of groups come from an issuer without a prefix',
  why: 'A group of the issuer then has the same name as one of the cluster or of another issuer, and its members get what is bound to that. A prefix keeps them apart.',
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
    username: {claim: sub, prefix: "oidc:"}
    groups: {claim: groups, prefix: ""}
#                                   ^^ Groups of this issuer have names without a prefix
  userValidationRules:
  - expression: "user.groups.all(group, !group.startsWith('system:'))"
`,
    good: `
apiVersion: apiserver.config.k8s.io/v1
kind: AuthenticationConfiguration
jwt:
- issuer: {url: https://login.example, audiences: [kubernetes]}
  claimMappings:
    username: {claim: sub, prefix: "oidc:"}
    groups: {claim: groups, prefix: "oidc:"}
`,
  },
  check: unprefixed('groups', 'Groups of this issuer have names without a prefix'),
});
