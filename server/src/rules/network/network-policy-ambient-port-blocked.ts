import type { Fact } from '../../kube/facts.ts';
import { TUNNEL_PORT } from '../../kube/network-policy/ports.ts';
import { policiesBeside } from '../../kube/network-policy/selection.ts';
import { areDisjoint } from '../../kube/network-policy/selectors.ts';
import { docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { append } from '../../yaml/change.ts';

export const networkPolicyAmbientPortBlocked = defineRule({
  id: 'network-policy-ambient-port-blocked',
  summary: 'A network policy closes the port that the mesh of the namespace needs',
  why: 'In ambient mode all traffic between pods of the mesh arrives at port 15008, and the port of the application is only seen inside. A policy that opens the latter alone breaks every connection of the mesh, and what is opened instead lets traffic past it.',
  severity: 'medium',
  preset: 'strict',
  references: [
    owasp('K05:2025'),
    docs('Ambient and Kubernetes NetworkPolicy', 'https://istio.io/latest/docs/ambient/usage/networkpolicy/'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Namespace
metadata: {name: shop, labels: {istio.io/dataplane-mode: ambient}}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web, namespace: shop}
spec:
  podSelector: {matchLabels: {app: web}}
  policyTypes: [Ingress]
  ingress:
  - from: [{podSelector: {matchLabels: {app: gateway}}}]
    ports: [{port: 8080}]
#   ^^^^^ NetworkPolicy "web" opens ports but not 15008, at which the mesh takes traffic
`,
    good: `
apiVersion: v1
kind: Namespace
metadata: {name: shop, labels: {istio.io/dataplane-mode: ambient}}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web, namespace: shop}
spec:
  podSelector: {matchLabels: {app: web}}
  policyTypes: [Ingress]
  ingress:
  - from: [{podSelector: {matchLabels: {app: gateway}}}]
    ports: [{port: 8080}, {port: 15008}]
`,
  },
  across: {
    'networking.k8s.io/NetworkPolicy': function* (located, index) {
      const { name, namespace, network } = located.fact;
      if (network?.tunnel === undefined || network.tunnel === 'opened' || typeof namespace !== 'string') return;
      const isAmbient = index.named('core/Namespace', namespace).some(({ fact }) => fact.labels.known[MODE] === 'ambient');
      if (!isAmbient || policiesBeside(index, located).some(({ fact }) => mayOpen(fact, located.fact))) return;
      for (const path of network.tunnel) {
        yield {
          at: { located, path },
          onKey: true,
          message: `NetworkPolicy${name === undefined ? '' : ` "${name}"`} opens ports but not ${TUNNEL_PORT}, at which the mesh takes traffic`,
          fixes: [
            {
              title: `Open port ${TUNNEL_PORT}, too`,
              safety: 'needs-review',
              changes: (at) => [append(at, { protocol: 'TCP', port: TUNNEL_PORT })],
            },
          ],
        };
      }
    },
  },
});

const MODE = 'istio.io/dataplane-mode';

/** Of policies of other makers nothing is known. */
function mayOpen({ isPartial, groupKind, network, isolation }: Fact, other: Fact): boolean {
  if (isPartial || groupKind !== other.groupKind) return true;
  const [one, two] = [isolation?.selector, other.isolation?.selector];
  return network?.tunnel === 'opened' && (one === undefined || two === undefined || !areDisjoint(one, two));
}
