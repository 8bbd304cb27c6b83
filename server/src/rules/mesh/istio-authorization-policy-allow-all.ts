import { allowingRules } from '../../kube/istio.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const istioAuthorizationPolicyAllowAll = defineRule({
  id: 'istio-authorization-policy-allow-all',
  summary: 'An Istio policy allows every request',
  why: 'A rule without conditions matches every request from everybody, with or without an identity, whatever the other rules of the policy ask for. To allow nobody, a policy has no rules at all.',
  severity: 'critical',
  preset: 'recommended',
  references: [
    owasp('K05:2025'),
    cwe(862),
    docs('AuthorizationPolicy', 'https://istio.io/latest/docs/reference/config/security/authorization-policy/#AuthorizationPolicy'),
  ],
  examples: {
    bad: `
apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata: {name: payments, namespace: shop}
spec:
  selector: {matchLabels: {app: payments}}
  rules: [{}]
#         ^ AuthorizationPolicy "payments" allows every request
`,
    good: `
apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata: {name: payments, namespace: shop}
spec:
  selector: {matchLabels: {app: payments}}
  rules:
  - from: [{source: {principals: [cluster.local/ns/shop/sa/web]}}]
`,
  },
  check: {
    *'security.istio.io/AuthorizationPolicy'(resource) {
      const rule = allowingRules(resource).find((item) => item.isMap && item.isEmpty);
      if (rule !== undefined) yield { at: rule, message: `${resource.label} allows every request` };
    },
  },
});
