import { authenticatorsOf } from '../../kube/apiserver-config/authentication.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const authenticationConfigAudienceMissing = defineRule({
  id: 'authentication-config-audience-missing',
  summary: 'Tokens are accepted without regard to whom they are for',
  why: 'The audience says for whom a token was made. The API server refuses a file without one, or with several and no word that any of them will do, so that nobody signs in by it.',
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
- issuer:
    url: https://login.example
    audiences: []
#   ^^^^^^^^^ Tokens of this issuer have no audience
  claimMappings:
    username: {claim: sub, prefix: "oidc:"}
`,
    good: `
apiVersion: apiserver.config.k8s.io/v1
kind: AuthenticationConfiguration
jwt:
- issuer:
    url: https://login.example
    audiences: [kubernetes, kubernetes-admin]
    audienceMatchPolicy: MatchAny
  claimMappings:
    username: {claim: sub, prefix: "oidc:"}
`,
  },
  check: {
    *'apiserver.config.k8s.io/AuthenticationConfiguration'(resource) {
      for (const { issuer } of authenticatorsOf(resource)) {
        const audiences = issuer.get('audiences');
        if (issuer.isMap && audiences.isEmpty)
          yield { at: audiences, message: 'Tokens of this issuer have no audience', lacks: 'an audience' };
        const empty = audiences.items.find((audience) => audience.is(''));
        if (empty !== undefined) yield { at: empty, message: 'An audience of this issuer is empty' };
        const policy = issuer.get('audienceMatchPolicy');
        if (audiences.items.length > 1 && (policy.isAbsent || (policy.text !== undefined && !policy.is('MatchAny'))))
          yield { at: policy, message: 'Several audiences need audienceMatchPolicy MatchAny' };
      }
    },
  },
});
