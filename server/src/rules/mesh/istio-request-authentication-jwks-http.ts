import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { substitute } from '../../yaml/change.ts';

export const istioRequestAuthenticationJwksHttp = defineRule({
  id: 'istio-request-authentication-jwks-http',
  summary: 'Istio fetches keys for tokens in plain text',
  why: 'Who can change the answer on its way puts in a key of their own, and from then on signs tokens for everybody. The control plane fetches the keys, so mutual TLS of the mesh does not help.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K09:2025'),
    attack('T1040'),
    cwe(319),
    docs('JWTRule', 'https://istio.io/latest/docs/reference/config/security/request_authentication/#JWTRule'),
  ],
  examples: {
    bad: `
apiVersion: security.istio.io/v1
kind: RequestAuthentication
metadata: {name: web, namespace: shop}
spec:
  jwtRules:
  - issuer: https://login.example
    jwksUri: http://login.example/keys
#            ^^^^ RequestAuthentication "web" has keys fetched in plain text
`,
    good: `
apiVersion: security.istio.io/v1
kind: RequestAuthentication
metadata: {name: web, namespace: shop}
spec:
  jwtRules:
  - issuer: https://login.example
    jwksUri: https://login.example/keys
`,
  },
  check: {
    *'security.istio.io/RequestAuthentication'({ field, label }) {
      for (const rule of field.get('spec', 'jwtRules').items) {
        // The second is an old name of the first.
        for (const uri of [rule.get('jwksUri'), rule.get('jwks_uri')]) {
          if (uri.text === undefined || !/^http:\/\//i.test(uri.text)) continue;
          yield {
            at: uri,
            within: { start: 0, end: 4 },
            message: `${label} has keys fetched in plain text`,
            fixes: [{ title: 'Fetch the keys with HTTPS', safety: 'needs-review', changes: [substitute(uri, 0, 4, 'https')] }],
          };
        }
      }
    },
  },
});
