import type { ClusterPolicyFact, ClusterRuleFact } from '../../kube/network-policy/cluster.ts';
import { labelOf } from '../../kube/service-account.ts';
import { docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const clusterNetworkPolicyPriorityTie = defineRule({
  id: 'cluster-network-policy-priority-tie',
  summary: "Two administrator's network policies of the same rank contradict each other",
  why: 'Where two policies of a tier have the same priority and both fit a connection, a network plug-in may take either. What one denies the other lets through, perhaps only after an update or on some nodes.',
  severity: 'medium',
  preset: 'strict',
  references: [owasp('K05:2025'), docs('Network Policy API', 'https://network-policy-api.sigs.k8s.io/api-overview/')],
  examples: {
    bad: `
apiVersion: policy.networking.k8s.io/v1alpha2
kind: ClusterNetworkPolicy
metadata: {name: allow-monitoring}
spec:
  tier: Admin
  priority: 10
  subject: {namespaces: {}}
  ingress:
  - action: Accept
    from: [{namespaces: {matchLabels: {kubernetes.io/metadata.name: monitoring}}}]
---
apiVersion: policy.networking.k8s.io/v1alpha2
kind: ClusterNetworkPolicy
metadata: {name: deny-all}
spec:
  tier: Admin
  priority: 10
#           ^^ ClusterNetworkPolicy "deny-all" has the rank of "allow-monitoring" and says the opposite
  subject: {namespaces: {}}
  ingress:
  - action: Deny
    from: [{namespaces: {}}]
`,
    good: `
apiVersion: policy.networking.k8s.io/v1alpha2
kind: ClusterNetworkPolicy
metadata: {name: allow-monitoring}
spec:
  tier: Admin
  priority: 10
  subject: {namespaces: {}}
  ingress:
  - action: Accept
    from: [{namespaces: {matchLabels: {kubernetes.io/metadata.name: monitoring}}}]
---
apiVersion: policy.networking.k8s.io/v1alpha2
kind: ClusterNetworkPolicy
metadata: {name: deny-all}
spec:
  tier: Admin
  priority: 20
  subject: {namespaces: {}}
  ingress:
  - action: Deny
    from: [{namespaces: {}}]
`,
  },
  across: {
    'policy.networking.k8s.io/ClusterNetworkPolicy': function* (located, index) {
      const { name, network } = located.fact;
      const own = network?.cluster;
      if (name === undefined || own === undefined || !index.isFirst(located)) return;
      // Of two the later one by name tells.
      const other = index.ofKind(located.fact.groupKind).find(({ fact }) => {
        return fact.name !== undefined && fact.name < name && fact.network?.cluster !== undefined && areTied(own, fact.network.cluster);
      });
      if (other === undefined) return;
      yield {
        at: { located, path: ['spec', 'priority'] },
        message: `${labelOf(located.fact)} has the rank of "${other.fact.name}" and says the opposite`,
        related: [{ located: other, path: ['spec', 'priority'], message: 'The same priority' }],
      };
    },
  },
});

const areTied = (one: ClusterPolicyFact, other: ClusterPolicyFact): boolean =>
  one.tier === other.tier &&
  one.priority === other.priority &&
  (one.subject === other.subject || one.subject === 'all' || other.subject === 'all') &&
  one.rules.some((rule) => other.rules.some((candidate) => areOpposite(rule, candidate)));

const areOpposite = (one: ClusterRuleFact, other: ClusterRuleFact): boolean =>
  one.direction === other.direction &&
  (one.action === 'Deny') !== (other.action === 'Deny') &&
  (one.peers === other.peers || one.peers === 'all' || other.peers === 'all');
