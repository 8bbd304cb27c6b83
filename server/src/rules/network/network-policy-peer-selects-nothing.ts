import { danglingIn } from '../../kube/network-policy/selection.ts';
import { isNarrow } from '../../kube/network-policy/selectors.ts';
import { docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const networkPolicyPeerSelectsNothing = defineRule({
  id: 'network-policy-peer-selects-nothing',
  summary: 'A rule of a network policy is for pods that are not there',
  why: 'The rule lets nobody through, so the connection fails that it was written for. Mostly somebody then opens far more than was needed, and the label with the wrong letter stays.',
  severity: 'low',
  preset: 'all',
  references: [
    owasp('K05:2025'),
    docs(
      'Behavior of to and from selectors',
      'https://kubernetes.io/docs/concepts/services-networking/network-policies/#behavior-of-to-and-from-selectors',
    ),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Pod
metadata: {name: gateway, namespace: shop, labels: {app: gateway}}
spec: {containers: [{name: gateway, image: registry.example/gateway:1.4.2}]}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web, namespace: shop}
spec:
  podSelector: {}
  policyTypes: [Ingress]
  ingress:
  - from:
    - podSelector: {matchLabels: {app: gatway}}
#                                      ^^^^^^ NetworkPolicy "web" has a rule for pods that are not in this workspace
`,
    good: `
apiVersion: v1
kind: Pod
metadata: {name: gateway, namespace: shop, labels: {app: gateway}}
spec: {containers: [{name: gateway, image: registry.example/gateway:1.4.2}]}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web, namespace: shop}
spec:
  podSelector: {}
  policyTypes: [Ingress]
  ingress:
  - from:
    - podSelector: {matchLabels: {app: gateway}}
`,
  },
  across: {
    'networking.k8s.io/NetworkPolicy': function* (located, index) {
      const { name, isPartial, network } = located.fact;
      for (const { selector, path } of isPartial ? [] : (network?.ownPeers ?? [])) {
        const dangling = isNarrow(selector) ? danglingIn(index, located, selector) : undefined;
        if (dangling === undefined) continue;
        const { meant } = dangling;
        yield {
          at: { located, path: [...path, ...(meant === undefined ? [] : ['matchLabels', meant.key])] },
          message: `NetworkPolicy${name === undefined ? '' : ` "${name}"`} has a rule for pods that are not in this workspace`,
          fixes:
            meant === undefined
              ? []
              : [{ title: `Select ${meant.key}: ${meant.value}`, safety: 'needs-review', changes: (at) => [set(at, meant.value)] }],
        };
      }
    },
  },
});
