import { ciliumSpecs } from '../../kube/cilium.ts';
import { selectsAll } from '../../kube/network.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const ciliumFromEndpointsEmptySelector = defineRule({
  id: 'cilium-from-endpoints-empty-selector',
  summary: 'A clusterwide Cilium policy lets in every pod of the cluster',
  why: 'In a policy of one namespace an empty selector means the pods of that namespace. In a clusterwide policy the same line means every pod of every namespace, so one pod in the wrong hands reaches all that the policy selects.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K05:2025'),
    attack('T1046'),
    cwe(923),
    docs('Endpoints based policies', 'https://docs.cilium.io/en/stable/security/policy/language/#endpoints-based'),
  ],
  examples: {
    bad: `
apiVersion: cilium.io/v2
kind: CiliumClusterwideNetworkPolicy
metadata: {name: web}
spec:
  endpointSelector: {matchLabels: {app: web}}
  ingress:
  - fromEndpoints:
    - {}
#     ^ CiliumClusterwideNetworkPolicy "web" lets in every pod of the cluster
`,
    good: `
apiVersion: cilium.io/v2
kind: CiliumClusterwideNetworkPolicy
metadata: {name: web}
spec:
  endpointSelector: {matchLabels: {app: web}}
  ingress:
  - fromEndpoints:
    - matchLabels: {k8s:io.kubernetes.pod.namespace: edge}
`,
  },
  check: {
    *'cilium.io/CiliumClusterwideNetworkPolicy'(policy) {
      for (const spec of ciliumSpecs(policy)) {
        // Policies for nodes have no endpoints of their own.
        if (spec.get('nodeSelector').isPresent) continue;
        for (const rule of spec.get('ingress').items) {
          for (const peer of rule.get('fromEndpoints').items) {
            if (peer.isMap && selectsAll(peer)) yield { at: peer, message: `${policy.label} lets in every pod of the cluster` };
          }
        }
      }
    },
  },
});
