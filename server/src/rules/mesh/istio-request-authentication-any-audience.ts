import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const istioRequestAuthenticationAnyAudience = defineRule({
  id: 'istio-request-authentication-any-audience',
  summary: 'Istio takes tokens that were made for others',
  why: 'One issuer makes tokens for many services. Without a list of audiences a token for any of them is good here as well, so the least of those services, or whoever took it over, can speak for its users.',
  severity: 'medium',
  preset: 'strict',
  references: [
    owasp('K09:2025'),
    cwe(863),
    docs('JWTRule', 'https://istio.io/latest/docs/reference/config/security/jwt/#JWTRule-audiences'),
    docs('RFC 8725', 'https://www.rfc-editor.org/rfc/rfc8725#section-3.9'),
  ],
  examples: {
    bad: `
apiVersion: security.istio.io/v1
kind: RequestAuthentication
metadata: {name: web, namespace: shop}
spec:
  jwtRules:
  - issuer: https://login.example
#   ^^^^^^ RequestAuthentication "web" takes tokens of https://login.example that were made for others
    jwksUri: https://login.example/keys
`,
    good: `
apiVersion: security.istio.io/v1
kind: RequestAuthentication
metadata: {name: web, namespace: shop}
spec:
  jwtRules:
  - issuer: https://login.example
    jwksUri: https://login.example/keys
    audiences: [shop]
`,
  },
  check: {
    *'security.istio.io/RequestAuthentication'({ field, label }) {
      for (const rule of field.get('spec', 'jwtRules').items) {
        const audiences = rule.get('audiences');
        const issuer = rule.get('issuer');
        if (!rule.isMap || !audiences.isEmpty || issuer.text === undefined) continue;
        const of = issuer.text.length < 40 ? ` of ${issuer.text}` : '';
        yield { at: audiences, message: `${label} takes tokens${of} that were made for others` };
      }
    },
  },
});
