import { authenticatorsOf, guardsSystem, rawNamesOf } from '../../kube/apiserver-config/authentication.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { append, set } from '../../yaml/change.ts';

export const authenticationConfigSystemUserAllowed = defineRule({
  id: 'authentication-config-system-user-allowed',
  summary: 'An issuer of tokens may make users and groups of the system',
  why: 'Names from the issuer are taken as they are, and nothing refuses those that begin with system:. Whoever may choose a name or a group there, or runs the issuer, is then system:masters, which no role can hold back.',
  severity: 'high',
  preset: 'recommended',
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
- issuer:
    url: https://login.example
    audiences: [kubernetes]
  claimMappings:
    username: {claim: sub, prefix: "oidc:"}
    groups: {claim: groups, prefix: ""}
#                                   ^^ Nothing refuses groups of this issuer that begin with system:
`,
    good: `
apiVersion: apiserver.config.k8s.io/v1
kind: AuthenticationConfiguration
jwt:
- issuer:
    url: https://login.example
    audiences: [kubernetes]
  claimMappings:
    username: {claim: sub, prefix: "oidc:"}
    groups: {claim: groups, prefix: ""}
  userValidationRules:
  - expression: "user.groups.all(group, !group.startsWith('system:'))"
    message: groups must not begin with system
`,
  },
  check: {
    *'apiserver.config.k8s.io/AuthenticationConfiguration'(resource) {
      for (const authenticator of authenticatorsOf(resource)) {
        const open = rawNamesOf(authenticator).filter((name) => !guardsSystem(authenticator, name));
        const [first] = open;
        if (first === undefined) continue;
        const rules = authenticator.field.get('userValidationRules');
        const added = open.map(({ what }) => REFUSALS[what]);
        yield {
          at: first.at,
          message: `Nothing refuses ${open.map(({ what }) => (what === 'groups' ? 'groups' : 'users')).join(' and ')} of this issuer that begin with system:`,
          fixes: [
            {
              title: 'Refuse names of the system',
              safety: 'needs-review',
              changes: rules.isList ? added.map((rule) => append(rules, rule)) : [set(rules, added)],
            },
          ],
        };
      }
    },
  },
});

const REFUSALS = {
  username: { expression: "!user.username.startsWith('system:')", message: 'users must not begin with system:' },
  groups: { expression: "user.groups.all(group, !group.startsWith('system:'))", message: 'groups must not begin with system:' },
};
