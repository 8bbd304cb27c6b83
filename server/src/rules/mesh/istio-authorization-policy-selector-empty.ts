import type { Resource } from '../../kube/resource.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';
import { remove } from '../../yaml/change.ts';

export const istioAuthorizationPolicySelectorEmpty = defineRule({
  id: 'istio-authorization-policy-selector-empty',
  summary: 'The selector of an Istio policy selects everything, or nothing at all',
  why: 'Without labels a selector means every workload of the namespace, which may be more than was meant: of policies for all, only the oldest counts for mutual TLS. A star in a label is refused, so the workload stays without the policy.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    owasp('K05:2025'),
    cwe(284),
    docs('Workload selector', 'https://istio.io/latest/docs/reference/config/type/workload-selector/'),
  ],
  examples: {
    bad: `
apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata: {name: web, namespace: shop}
spec:
  selector: {}
# ^^^^^^^^ The selector of AuthorizationPolicy "web" has no labels, so it means every workload
  rules: [{from: [{source: {namespaces: [shop]}}]}]
`,
    good: `
apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata: {name: web, namespace: shop}
spec:
  selector: {matchLabels: {app: web}}
  rules: [{from: [{source: {namespaces: [shop]}}]}]
`,
  },
  yieldsTo: ['istio-peer-authentication-port-no-selector'],
  check: {
    'security.istio.io/AuthorizationPolicy': badSelector,
    'security.istio.io/PeerAuthentication': badSelector,
    'security.istio.io/RequestAuthentication': badSelector,
  },
});

/** https://github.com/istio/istio/blob/master/pkg/config/validation/validation.go */
function* badSelector({ field, label }: Resource): Generator<Finding> {
  const selector = field.get('spec', 'selector');
  const labels = selector.get('matchLabels');
  // Labels that stand in the selector itself are a matter of their place.
  if (selector.isMap && labels.isEmpty && selector.entries.every(([, entry]) => entry.segment === 'matchLabels')) {
    yield {
      at: labels.isPresent ? labels : selector,
      onKey: true,
      message: `The selector of ${label} has no labels, so it means every workload`,
      fixes: [{ title: 'Remove the selector', safety: 'needs-review', changes: [remove(selector)] }],
    };
  }
  for (const [key, value] of labels.entries) {
    if (!key.includes('*') && value.text?.includes('*') !== true) continue;
    yield { at: value, onKey: key.includes('*'), message: `${label} has a star in its selector, which selects nothing` };
  }
}
