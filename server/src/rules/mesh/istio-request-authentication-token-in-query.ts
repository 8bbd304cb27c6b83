import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const istioRequestAuthenticationTokenInQuery = defineRule({
  id: 'istio-request-authentication-token-in-query',
  summary: 'Istio takes a token from the address of a request',
  why: 'Addresses are kept: in the logs of every proxy on the way, in the history of browsers, and in the Referer that goes to other sites. Who reads one of them has the token.',
  severity: 'low',
  preset: 'strict',
  references: [
    owasp('K09:2025'),
    cwe(598),
    docs('JWTRule', 'https://istio.io/latest/docs/reference/config/security/jwt/#JWTRule-from_params'),
    docs('RFC 6750', 'https://www.rfc-editor.org/rfc/rfc6750#section-2.3'),
  ],
  examples: {
    bad: `
apiVersion: security.istio.io/v1
kind: RequestAuthentication
metadata: {name: web, namespace: shop}
spec:
  jwtRules:
  - issuer: https://login.example
    audiences: [shop]
    fromParams: [access_token]
#   ^^^^^^^^^^ RequestAuthentication "web" takes a token from the address of a request
`,
    good: `
apiVersion: security.istio.io/v1
kind: RequestAuthentication
metadata: {name: web, namespace: shop}
spec:
  jwtRules:
  - issuer: https://login.example
    audiences: [shop]
    fromHeaders: [{name: Authorization, prefix: "Bearer "}]
`,
  },
  check: {
    *'security.istio.io/RequestAuthentication'({ field, label }) {
      for (const parameters of field.get('spec', 'jwtRules').items.map((rule) => rule.get('fromParams')))
        if (parameters.texts.length > 0)
          yield { at: parameters, onKey: true, message: `${label} takes a token from the address of a request` };
    },
  },
});
