import type { Fact } from '../../kube/facts.ts';
import { labelOf } from '../../kube/mesh/reach.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const istioAuthorizationPolicyIpBehindProxy = defineRule({
  id: 'istio-authorization-policy-ip-behind-proxy',
  summary: 'An Istio policy asks for the address of clients, and sees that of a node',
  why: 'What comes from outside through this Service is handed on between nodes, and bears the address of one of them. A policy that lets in the network of the cluster lets in everybody so; one that names clients knows none of them.',
  severity: 'medium',
  preset: 'strict',
  references: [
    owasp('K05:2025'),
    cwe(290),
    docs('Ingress access control', 'https://istio.io/latest/docs/tasks/security/authorization/authz-ingress/'),
    docs('Source IP', 'https://kubernetes.io/docs/tutorials/services/source-ip/'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Service
metadata: {name: edge, namespace: edge}
spec:
  type: LoadBalancer
  selector: {istio: edge}
  ports: [{name: https, port: 443}]
---
apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata: {name: office, namespace: edge}
spec:
  selector: {matchLabels: {istio: edge}}
  rules:
  - from: [{source: {ipBlocks: [10.0.0.0/8]}}]
#                    ^^^^^^^^ AuthorizationPolicy "office" sees the addresses of nodes, not those of clients
`,
    good: `
apiVersion: v1
kind: Service
metadata: {name: edge, namespace: edge}
spec:
  type: LoadBalancer
  externalTrafficPolicy: Local
  selector: {istio: edge}
  ports: [{name: https, port: 443}]
---
apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata: {name: office, namespace: edge}
spec:
  selector: {matchLabels: {istio: edge}}
  rules:
  - from: [{source: {ipBlocks: [10.0.0.0/8]}}]
`,
  },
  across: {
    'security.istio.io/AuthorizationPolicy': function* (located, index) {
      const { namespace, mesh } = located.fact;
      const path = mesh?.policy?.addresses;
      if (path === undefined || typeof namespace !== 'string') return;
      const door = index
        .inNamespace('core/Service', namespace)
        .find(({ fact }) => fact.mesh?.door?.hidesClients === true && !fact.isPartial && standsBefore(fact, located.fact));
      if (door === undefined) return;
      yield {
        at: { located, path },
        onKey: true,
        message: `${labelOf(located.fact)} sees the addresses of nodes, not those of clients`,
        related: [{ located: door, path: ['spec', 'type'], message: `${labelOf(door.fact)} hides the clients from its pods` }],
      };
    },
  },
});

/** All pods of the Service have the labels that the policy asks for. */
function standsBefore({ traffic }: Fact, { mesh }: Fact): boolean {
  const pods = traffic?.service?.selector;
  if (pods === undefined || mesh?.selection === undefined || mesh.selection.isTargeted || mesh.selection.isOpen) return false;
  const wanted = Object.entries(mesh.selection.known);
  return wanted.length > 0 && wanted.every(([key, value]) => pods[key] === value);
}
