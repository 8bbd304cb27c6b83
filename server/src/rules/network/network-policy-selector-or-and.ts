import { selectsAll, trafficRulesOf } from '../../kube/network.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Fix } from '../../rule/rule.ts';
import { remove, set } from '../../yaml/change.ts';
import type { Field } from '../../yaml/field.ts';

export const networkPolicySelectorOrAnd = defineRule({
  id: 'network-policy-selector-or-and',
  summary: 'Two selectors of a network policy are joined by or, where and looks meant',
  why: 'Items of the list are alternatives. One with only a namespace selector lets in every pod of those namespaces, and a pod selector beside it as an item of its own speaks of pods in the own namespace. One dash too many makes this of "these pods of those namespaces".',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K05:2025'),
    cwe(697),
    docs(
      'Behavior of to and from selectors',
      'https://kubernetes.io/docs/concepts/services-networking/network-policies/#behavior-of-to-and-from-selectors',
    ),
  ],
  examples: {
    bad: `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web, namespace: shop}
spec:
  podSelector: {matchLabels: {app: web}}
  policyTypes: [Ingress]
  ingress:
  - from:
    - namespaceSelector:
        matchLabels: {kubernetes.io/metadata.name: edge}
    - podSelector:
#     ^^^^^^^^^^^ NetworkPolicy "web" opens to every pod of those namespaces, and to these of its own
        matchLabels: {app: gateway}
`,
    good: `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web, namespace: shop}
spec:
  podSelector: {matchLabels: {app: web}}
  policyTypes: [Ingress]
  ingress:
  - from:
    - namespaceSelector:
        matchLabels: {kubernetes.io/metadata.name: edge}
      podSelector:
        matchLabels: {app: gateway}
`,
  },
  check: {
    *'networking.k8s.io/NetworkPolicy'(policy) {
      for (const { peers } of trafficRulesOf(policy)) {
        const items = peers.items;
        for (const [i, second] of items.entries()) {
          const first = items[i - 1];
          if (first === undefined || !hasOnly(first, 'namespaceSelector') || !hasOnly(second, 'podSelector')) continue;
          // All pods of the own namespace beside other namespaces is what people mean.
          if (selectsAll(second.get('podSelector'))) continue;
          yield {
            at: second,
            message: `${policy.label} opens to every pod of those namespaces, and to these of its own`,
            fixes: joined(first, second),
          };
        }
      }
    },
  },
});

const hasOnly = (peer: Field, selector: string): boolean =>
  peer.get(selector).isMap && !peer.isOpen && peer.entries.every(([key, field]) => key === selector || field.isAbsent);

function joined(first: Field, second: Field): Fix[] {
  const selector = second.get('podSelector');
  const labels = selector.get('matchLabels').entries.map(([key, value]) => [key, value.text] as const);
  if (selector.entries.length !== 1 || labels.length === 0 || labels.some(([, value]) => value === undefined)) return [];
  const matchLabels = Object.fromEntries(labels.map(([key, value]) => [key, value ?? '']));
  return [
    {
      title: 'Join both into one item: only these pods of those namespaces',
      safety: 'needs-review',
      changes: [set(first.get('podSelector'), { matchLabels }), remove(second)],
    },
  ];
}
