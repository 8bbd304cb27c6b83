import { authenticatorsOf } from '../../kube/apiserver-config/authentication.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const authenticationConfigAudienceShared = defineRule({
  id: 'authentication-config-audience-shared',
  summary: 'Tokens that were made for something else are accepted',
  why: 'This audience stands in tokens that the issuer makes for many services. Whoever runs one of those, or steals its tokens, signs in to the cluster with them. Use an audience for this cluster alone.',
  severity: 'medium',
  preset: 'strict',
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
    audiences: [account]
#               ^^^^^^^ Tokens for "account" are made for other services too
  claimMappings:
    username: {claim: sub, prefix: "oidc:"}
`,
    good: `
apiVersion: apiserver.config.k8s.io/v1
kind: AuthenticationConfiguration
jwt:
- issuer:
    url: https://login.example
    audiences: [kubernetes-production]
  claimMappings:
    username: {claim: sub, prefix: "oidc:"}
`,
  },
  check: {
    *'apiserver.config.k8s.io/AuthenticationConfiguration'(resource) {
      for (const { issuer } of authenticatorsOf(resource)) {
        const audience = issuer.get('audiences').items.find(({ text }) => text !== undefined && SHARED.test(text));
        if (audience === undefined) continue;
        yield { at: audience, message: `Tokens for "${audience.text?.slice(0, 50)}" are made for other services too` };
      }
    },
  },
});

/** What issuers put into every token, and what clusters and pipelines use when nobody says otherwise. */
const SHARED =
  /^(?:account|api|\*|default|https:\/\/kubernetes\.default\.svc(?:\.cluster\.local)?|https:\/\/github\.com\/.*|https:\/\/gitlab\.com|api:\/\/AzureADTokenExchange|sts\.amazonaws\.com|sigstore)$/;
