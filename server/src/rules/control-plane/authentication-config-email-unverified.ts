import { authenticatorsOf, conditionsOf } from '../../kube/apiserver-config/authentication.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const authenticationConfigEmailUnverified = defineRule({
  id: 'authentication-config-email-unverified',
  summary: 'Users are known by an email address that nobody has checked',
  why: 'At many issuers a user writes down any address. Whoever writes that of an administrator is him in the cluster. With the claim email a token without email_verified is accepted; with an expression the API server refuses the file unless email_verified is looked at.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K09:2025'),
    cwe(287),
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
    username: {expression: "'oidc:' + claims.email"}
#                          ^^^^^^^^^^^^^^^^^^^^^^^^ Users are known by an email address that nobody has checked
`,
    good: `
apiVersion: apiserver.config.k8s.io/v1
kind: AuthenticationConfiguration
jwt:
- issuer: {url: https://login.example, audiences: [kubernetes]}
  claimValidationRules:
  - expression: claims.email_verified == true
  claimMappings:
    username: {claim: email, prefix: "oidc:"}
`,
  },
  check: {
    *'apiserver.config.k8s.io/AuthenticationConfiguration'(resource) {
      for (const authenticator of authenticatorsOf(resource)) {
        const { mappings } = authenticator;
        const username = mappings.get('username');
        const expression = username.get('expression');
        const usesEmail = /\bclaims\.(?:\?)?email\b(?!_)|\bclaims\[(['"])email\1\]/.test(expression.text ?? '');
        if (!username.get('claim').is('email') && !usesEmail) continue;
        const conditions = conditionsOf(authenticator);
        const extra = mappings.get('extra');
        if (conditions === undefined || extra.isOpen || username.isOpen) continue;
        const looked = [
          ...conditions,
          expression.text ?? '',
          ...extra.items.map((item) => item.get('valueExpression').text ?? 'email_verified'),
        ];
        if (looked.some((text) => text.includes('email_verified'))) continue;
        if (usesEmail) yield { at: expression, message: 'Users are known by an email address that nobody has checked' };
        // Where the token says that it was not checked, the API server refuses it by itself.
        else
          yield {
            at: username.get('claim'),
            severity: 'low',
            message: 'An email address counts even where the token does not say whether it was checked',
          };
      }
    },
  },
});
