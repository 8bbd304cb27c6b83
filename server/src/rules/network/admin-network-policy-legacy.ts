import type { Resource } from '../../kube/resource.ts';
import { docs, owasp } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';

export const adminNetworkPolicyLegacy = defineRule({
  id: 'admin-network-policy-legacy',
  summary: "An administrator's network policy is of a kind that has been replaced",
  why: 'ClusterNetworkPolicy takes the place of AdminNetworkPolicy and BaselineAdminNetworkPolicy. Network plug-ins drop the old kinds, and a policy that no plug-in reads any more denies nothing, without a word.',
  severity: 'low',
  preset: 'all',
  references: [owasp('K05:2025'), docs('Network Policy API', 'https://network-policy-api.sigs.k8s.io/api-overview/')],
  examples: {
    bad: `
apiVersion: policy.networking.k8s.io/v1alpha1
kind: AdminNetworkPolicy
#     ^^^^^^^^^^^^^^^^^^ AdminNetworkPolicy "platform" is of a kind that ClusterNetworkPolicy has replaced
metadata: {name: platform}
spec:
  priority: 10
  subject: {namespaces: {}}
`,
    good: `
apiVersion: policy.networking.k8s.io/v1alpha2
kind: ClusterNetworkPolicy
metadata: {name: platform}
spec:
  tier: Admin
  priority: 10
  subject: {namespaces: {}}
`,
  },
  check: { 'policy.networking.k8s.io/AdminNetworkPolicy': find, 'policy.networking.k8s.io/BaselineAdminNetworkPolicy': find },
});

function* find({ field, label }: Resource): Generator<Finding> {
  yield { at: field.get('kind'), message: `${label} is of a kind that ClusterNetworkPolicy has replaced` };
}
