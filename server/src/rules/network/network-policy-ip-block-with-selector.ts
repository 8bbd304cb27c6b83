import { trafficRulesOf } from '../../kube/network.ts';
import { docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const networkPolicyIpBlockWithSelector = defineRule({
  id: 'network-policy-ip-block-with-selector',
  summary: 'A peer of a network policy is a range of addresses and a selector at once',
  why: 'A peer is either a range of addresses or pods by their labels, and the API server refuses a policy that mixes the two. The pods that it was for stay as open or as closed as they were.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    owasp('K05:2025'),
    docs('NetworkPolicyPeer', 'https://kubernetes.io/docs/reference/kubernetes-api/policy-resources/network-policy-v1/#NetworkPolicySpec'),
  ],
  examples: {
    bad: `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web, namespace: shop}
spec:
  podSelector: {}
  policyTypes: [Egress]
  egress:
  - to:
    - ipBlock: {cidr: 10.0.0.0/16}
#     ^^^^^^^ NetworkPolicy "web" has a peer that is a range of addresses and a selector at once
      podSelector: {matchLabels: {app: database}}
`,
    good: `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web, namespace: shop}
spec:
  podSelector: {}
  policyTypes: [Egress]
  egress:
  - to:
    - ipBlock: {cidr: 10.0.0.0/16}
    - podSelector: {matchLabels: {app: database}}
`,
  },
  check: {
    *'networking.k8s.io/NetworkPolicy'(policy) {
      for (const { peers } of trafficRulesOf(policy)) {
        for (const peer of peers.items) {
          const block = peer.get('ipBlock');
          if (!block.isMap || (!peer.get('podSelector').isMap && !peer.get('namespaceSelector').isMap)) continue;
          yield { at: block, message: `${policy.label} has a peer that is a range of addresses and a selector at once` };
        }
      }
    },
  },
});
