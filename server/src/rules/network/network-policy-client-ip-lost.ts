import { isSelectedBy, workloadsBeside } from '../../kube/network-policy/selection.ts';
import { isSelected } from '../../kube/network-policy/selectors.ts';
import type { Selector } from '../../kube/selector.ts';
import { labelOf } from '../../kube/service-account.ts';
import type { Located, WorkspaceIndex } from '../../kube/workspace-index.ts';
import { docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const networkPolicyClientIpLost = defineRule({
  id: 'network-policy-client-ip-lost',
  summary: 'A Service hides the addresses that a network policy lets in',
  why: 'A node that passes a request on to another node puts its own address in the place of the client. The policy then compares the address of a node: clients that are meant are kept out, or everybody gets in once the nodes are allowed.',
  severity: 'low',
  preset: 'strict',
  references: [
    owasp('K05:2025'),
    docs('Using source IP', 'https://kubernetes.io/docs/tutorials/services/source-ip/'),
    docs(
      'Behavior of to and from selectors',
      'https://kubernetes.io/docs/concepts/services-networking/network-policies/#behavior-of-to-and-from-selectors',
    ),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Service
metadata: {name: web, namespace: shop}
spec:
  type: LoadBalancer
  externalTrafficPolicy: Cluster
#                        ^^^^^^^ Service "web" hides the addresses of clients, which NetworkPolicy "web" looks at
  selector: {app: web}
  ports: [{port: 443}]
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web, namespace: shop}
spec:
  podSelector: {matchLabels: {app: web}}
  policyTypes: [Ingress]
  ingress: [{from: [{ipBlock: {cidr: 203.0.113.0/24}}]}]
`,
    good: `
apiVersion: v1
kind: Service
metadata: {name: web, namespace: shop}
spec:
  type: LoadBalancer
  externalTrafficPolicy: Local
  selector: {app: web}
  ports: [{port: 443}]
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web, namespace: shop}
spec:
  podSelector: {matchLabels: {app: web}}
  policyTypes: [Ingress]
  ingress: [{from: [{ipBlock: {cidr: 203.0.113.0/24}}]}]
`,
  },
  across: {
    'core/Service': function* (located, index) {
      const { fact } = located;
      const labels = fact.traffic?.service?.selector;
      if (fact.network?.hidesClients !== true || labels === undefined || typeof fact.namespace !== 'string') return;
      const policies = index.inNamespace('networking.k8s.io/NetworkPolicy', fact.namespace);
      const policy = policies.find((other) => other.fact.network?.clients !== undefined && areForSame(located, labels, other, index));
      if (policy === undefined) return;
      yield {
        at: { located, path: ['spec', 'externalTrafficPolicy'] },
        message: `${labelOf(fact)} hides the addresses of clients, which ${labelOf(policy.fact)} looks at`,
        related: [{ located: policy, path: policy.fact.network?.clients ?? [], message: 'Compared with the address of a node' }],
        fixes: [
          {
            title: 'Keep the addresses of clients (nodes without such pods take no traffic)',
            safety: 'needs-review',
            changes: (at) => [set(at, 'Local')],
          },
        ],
      };
    },
  },
});

/** Some pod that the Service has is certainly one of the policy's. */
function areForSame(service: Located, labels: Readonly<Record<string, string>>, { fact }: Located, index: WorkspaceIndex): boolean {
  const selector = fact.isolation?.selector;
  if (selector === undefined) return false;
  const own: Selector = { labels, expressions: [] };
  const isAlike = isSelected(selector, { known: labels, isOpen: true });
  return isAlike || workloadsBeside(index, service).some((pods) => isSelectedBy(own, pods.fact) && isSelectedBy(selector, pods.fact));
}
