import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const istioRequestAuthenticationPrivateJwks = defineRule({
  id: 'istio-request-authentication-private-jwks',
  summary: 'A key that signs tokens lies in an Istio policy',
  why: 'A policy needs the public half of a key. With the private half, or with a secret that both signs and checks, everybody who can read the manifest signs tokens for whomever they like.',
  severity: 'critical',
  preset: 'recommended',
  references: [
    owasp('K09:2025'),
    cwe(321),
    docs('JWTRule', 'https://istio.io/latest/docs/reference/config/security/request_authentication/#JWTRule'),
    docs('JSON Web Key', 'https://www.rfc-editor.org/rfc/rfc7517'),
  ],
  examples: {
    bad: `
apiVersion: security.istio.io/v1
kind: RequestAuthentication
metadata: {name: web, namespace: shop}
spec:
  jwtRules:
  - issuer: https://login.example
    jwks: '{"keys": [{"kty": "EC", "crv": "P-256", "x": "MKBC", "y": "4Etl", "d": "870M"}]}'
#                                                                            ^^^ RequestAuthentication "web" holds a private key
`,
    good: `
apiVersion: security.istio.io/v1
kind: RequestAuthentication
metadata: {name: web, namespace: shop}
spec:
  jwtRules:
  - issuer: https://login.example
    jwks: '{"keys": [{"kty": "EC", "crv": "P-256", "x": "MKBC", "y": "4Etl"}]}'
`,
  },
  check: {
    *'security.istio.io/RequestAuthentication'({ field, label }) {
      for (const rule of field.get('spec', 'jwtRules').items) {
        const at = rule.get('jwks');
        const found = privateIn(at.text ?? '');
        if (found === undefined) continue;
        yield { at, within: { start: found.index, end: found.index + found[0].length }, message: `${label} holds a ${nameOf(found[0])}` };
      }
    },
  },
});

/** Members that only a private or secret key has. https://www.rfc-editor.org/rfc/rfc7518#section-6 */
const PRIVATE = /"(?:d|p|q|dp|dq|qi|k)"(?=\s*:\s*"[^"])/;

/** The text must be a set of keys, or one key, as a whole. */
function privateIn(text: string): RegExpExecArray | undefined {
  const keys = text.trim();
  const isKeys = keys.startsWith('{') && keys.includes('"kty"') && keys.endsWith('}');
  return isKeys ? (PRIVATE.exec(text) ?? undefined) : undefined;
}

const nameOf = (member: string): string => (member === '"k"' ? 'secret key' : 'private key');
