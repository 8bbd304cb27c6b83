import { authenticatorsOf } from '../../kube/apiserver-config/authentication.ts';
import { docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import type { Field } from '../../yaml/field.ts';

export const authenticationConfigClaimConflict = defineRule({
  id: 'authentication-config-claim-conflict',
  summary: 'A claim and an expression stand together, or a claim without a prefix',
  why: 'A name comes from a claim with its prefix or from an expression, which holds its own. The API server refuses a file with both, or with a claim and no prefix, and nobody signs in by it.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    owasp('K09:2025'),
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
    username: {claim: sub}
#                     ^^^ The mapping of username has no prefix, not even an empty one
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
  check: {
    *'apiserver.config.k8s.io/AuthenticationConfiguration'(resource) {
      for (const { field, mappings } of authenticatorsOf(resource)) {
        for (const name of ['username', 'groups', 'uid']) {
          const mapping = mappings.get(name);
          const [claim, expression, prefix] = [mapping.get('claim'), mapping.get('expression'), mapping.get('prefix')];
          if (isGiven(claim) && isGiven(expression))
            yield { at: expression, onKey: true, message: `The mapping of ${name} has a claim and an expression` };
          else if (name !== 'uid' && isGiven(claim) && prefix.isAbsent)
            yield { at: claim, message: `The mapping of ${name} has no prefix, not even an empty one` };
          else if (name !== 'uid' && isGiven(expression) && prefix.isPresent)
            yield { at: prefix, message: `The mapping of ${name} has an expression and a prefix` };
        }
        for (const rule of field.get('claimValidationRules').items) {
          const expression = rule.get('expression');
          if (isGiven(rule.get('claim')) && isGiven(expression))
            yield { at: expression, onKey: true, message: 'A rule has a claim and an expression' };
        }
      }
    },
  },
});

const isGiven = (field: Field): boolean => field.text !== undefined && field.text !== '';
