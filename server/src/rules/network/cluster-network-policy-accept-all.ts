import { parseCidr } from '../../kube/cidr.ts';
import { selectsAll } from '../../kube/network.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import type { Field } from '../../yaml/field.ts';

export const clusterNetworkPolicyAcceptAll = defineRule({
  id: 'cluster-network-policy-accept-all',
  summary: "An administrator's network policy accepts everything",
  why: 'What a policy of the tier Admin accepts, no NetworkPolicy of a namespace is asked about any more. Accepting every peer on every port so switches off all of them; to leave the decision to the namespaces, the action is Pass.',
  severity: 'high',
  preset: 'recommended',
  references: [owasp('K05:2025'), cwe(923), docs('Network Policy API', 'https://network-policy-api.sigs.k8s.io/api-overview/')],
  examples: {
    bad: `
apiVersion: policy.networking.k8s.io/v1alpha2
kind: ClusterNetworkPolicy
metadata: {name: platform}
spec:
  tier: Admin
  priority: 10
  subject: {namespaces: {}}
  ingress:
  - name: all
    action: Accept
    from:
    - namespaces: {}
#     ^^^^^^^^^^ ClusterNetworkPolicy "platform" accepts ingress of every namespace, past all NetworkPolicies
`,
    good: `
apiVersion: policy.networking.k8s.io/v1alpha2
kind: ClusterNetworkPolicy
metadata: {name: platform}
spec:
  tier: Admin
  priority: 10
  subject: {namespaces: {}}
  ingress:
  - name: monitoring
    action: Accept
    from:
    - namespaces: {matchLabels: {kubernetes.io/metadata.name: monitoring}}
`,
  },
  check: {
    *'policy.networking.k8s.io/ClusterNetworkPolicy'(policy) {
      const spec = policy.field.get('spec');
      if (!spec.get('tier').is('Admin')) return;
      for (const [direction, peers] of [
        ['ingress', 'from'],
        ['egress', 'to'],
      ] as const) {
        for (const rule of spec.get(direction).items) {
          if (!rule.get('action').is('Accept') || !rule.get('protocols').isEmpty) continue;
          for (const { at, what } of rule.get(peers).items.flatMap(everybodyIn)) {
            const way = direction === 'ingress' ? 'ingress of' : 'egress to';
            yield { at, message: `${policy.label} accepts ${way} every ${what}, past all NetworkPolicies` };
          }
        }
      }
    },
  },
});

function everybodyIn(peer: Field): { readonly at: Field; readonly what: string }[] {
  const namespaces = peer.get('namespaces');
  if (namespaces.isMap && selectsAll(namespaces)) return [{ at: namespaces, what: 'namespace' }];
  const networks = peer.get('networks').items.filter(({ text }) => text !== undefined && parseCidr(text)?.prefix === 0);
  return networks.map((at) => ({ at, what: 'address' }));
}
