import { conditionsOf, rulesOf } from '../../kube/istio.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { editDistance } from '../../text/distance.ts';
import { set } from '../../yaml/change.ts';

export const istioAuthorizationPolicyWhenKeyInvalid = defineRule({
  id: 'istio-authorization-policy-when-key-invalid',
  summary: 'An Istio policy has a condition on something unknown',
  why: 'Istio refuses a policy with a condition that it does not know, so what the policy should deny is let through. Where an older one is in place, that one stays.',
  severity: 'medium',
  preset: 'recommended',
  references: [owasp('K05:2025'), cwe(862), docs('Conditions', 'https://istio.io/latest/docs/reference/config/security/conditions/')],
  examples: {
    bad: `
apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata: {name: web, namespace: shop}
spec:
  rules:
  - when:
    - key: source.namespaces
#          ^^^^^^^^^^^^^^^^^ AuthorizationPolicy "web" has a condition that Istio does not know
      values: [shop]
`,
    good: `
apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata: {name: web, namespace: shop}
spec:
  rules:
  - when:
    - key: source.namespace
      values: [shop]
`,
  },
  check: {
    *'security.istio.io/AuthorizationPolicy'(policy) {
      for (const rule of rulesOf(policy)) {
        for (const at of conditionsOf(rule).map((condition) => condition.get('key'))) {
          if (at.text === undefined || isKnown(at.text)) continue;
          const meant = meantBy(at.text);
          yield {
            at,
            message: `${policy.label} has a condition that Istio does not know`,
            fixes: meant === undefined ? [] : [{ title: `Write ${meant}`, safety: 'needs-review', changes: [set(at, meant)] }],
          };
        }
      }
    },
  },
});

/** https://istio.io/latest/docs/reference/config/security/conditions/ */
const PLAIN = [
  'source.ip',
  'remote.ip',
  'source.namespace',
  'source.principal',
  'source.serviceAccount',
  'source.trustDomain',
  'request.auth.principal',
  'request.auth.audiences',
  'request.auth.presenter',
  'destination.ip',
  'destination.port',
  'connection.sni',
];

const WITH_NAME = /^(?:request\.headers|request\.auth\.claims|experimental\.envoy\.filters\.).*[^[]\]$/;

const isKnown = (key: string): boolean => PLAIN.includes(key) || (key.includes('[') && WITH_NAME.test(key));

/** The one that differs by a few letters; none when two are as near. */
function meantBy(key: string): string | undefined {
  const [best, second] = PLAIN.map((name) => ({ name, distance: editDistance(key, name) })).sort((a, b) => a.distance - b.distance);
  return best === undefined || 2 < best.distance || best.distance === second?.distance ? undefined : best.name;
}
