import { ciliumEntities } from '../../kube/cilium.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const ciliumEntityClusterAllowed = defineRule({
  id: 'cilium-entity-cluster-allowed',
  summary: 'A Cilium policy lets in everything of the cluster',
  why: 'The entity cluster is more than the pods of all namespaces: every node, every pod on the network of a node and whatever Cilium does not manage belong to it. One of them in the wrong hands reaches all that the policy selects.',
  severity: 'medium',
  preset: 'strict',
  references: [
    owasp('K05:2025'),
    attack('T1046'),
    cwe(923),
    docs('Entities based policies', 'https://docs.cilium.io/en/stable/security/policy/language/#entities-based'),
  ],
  examples: {
    bad: `
apiVersion: cilium.io/v2
kind: CiliumNetworkPolicy
metadata: {name: web, namespace: shop}
spec:
  endpointSelector: {matchLabels: {app: web}}
  ingress:
  - fromEntities: [cluster]
#                  ^^^^^^^ CiliumNetworkPolicy "web" lets in every pod and every node of the cluster
`,
    good: `
apiVersion: cilium.io/v2
kind: CiliumNetworkPolicy
metadata: {name: web, namespace: shop}
spec:
  endpointSelector: {matchLabels: {app: web}}
  ingress:
  - fromEndpoints: [{matchLabels: {app: gateway}}]
`,
  },
  check: {
    *'cilium.io/CiliumNetworkPolicy'(policy) {
      for (const { direction, entity, entities } of ciliumEntities(policy)) {
        if (direction !== 'ingress' || !entity.is('cluster') || entities.includes('all')) continue;
        yield { at: entity, message: `${policy.label} lets in every pod and every node of the cluster` };
      }
    },
  },
});
