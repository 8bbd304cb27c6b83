import { labelOf } from '../../kube/service-account.ts';
import { lacksIn } from '../../kube/tenant.ts';
import type { Located, WorkspaceIndex } from '../../kube/workspace-index.ts';
import { docs } from '../../rule/references.ts';
import { defineRule, type FarFinding } from '../../rule/rule.ts';

export const gatewayReferenceGrantMissing = defineRule({
  id: 'gateway-reference-grant-missing',
  summary: 'An object names something of a namespace that has not granted it',
  why: 'A route or a Gateway may use what lies in another namespace only where a ReferenceGrant there says so. Without it people get errors, and a grant that is written in a hurry often opens every Secret or Service of the namespace.',
  severity: 'medium',
  preset: 'strict',
  references: [docs('Gateway API: ReferenceGrant', 'https://gateway-api.sigs.k8s.io/api-types/referencegrant/')],
  examples: {
    bad: `
apiVersion: v1
kind: Namespace
metadata: {name: back}
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: web, namespace: shop}
spec:
  parentRefs: [{name: edge, namespace: edge}]
  hostnames: [shop.example]
  rules:
  - backendRefs:
    - name: api
      namespace: back
#                ^^^^ HTTPRoute "web" names Service "api" of namespace "back", which grants nothing here
      port: 8080
`,
    good: `
apiVersion: v1
kind: Namespace
metadata: {name: back}
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: web, namespace: shop}
spec:
  parentRefs: [{name: edge, namespace: edge}]
  hostnames: [shop.example]
  rules:
  - backendRefs:
    - name: api
      namespace: back
      port: 8080
---
apiVersion: gateway.networking.k8s.io/v1
kind: ReferenceGrant
metadata: {name: shop, namespace: back}
spec:
  from: [{group: gateway.networking.k8s.io, kind: HTTPRoute, namespace: shop}]
  to: [{group: '', kind: Service, name: api}]
`,
  },
  across: {
    'gateway.networking.k8s.io/Gateway': find,
    'gateway.networking.k8s.io/GRPCRoute': find,
    'gateway.networking.k8s.io/HTTPRoute': find,
    'gateway.networking.k8s.io/TCPRoute': find,
    'gateway.networking.k8s.io/TLSRoute': find,
    'gateway.networking.k8s.io/UDPRoute': find,
  },
});

function* find(located: Located, index: WorkspaceIndex): Generator<FarFinding> {
  const { fact } = located;
  for (const { kind, name, namespace, path } of fact.network?.gateway?.references ?? []) {
    if (typeof namespace !== 'string' || typeof fact.namespace !== 'string' || namespace === fact.namespace) continue;
    // What lies in the namespace must be known here; a grant that is there is for something, and who wrote it looked.
    const isKnown = 0 < index.named('core/Namespace', namespace).length || index.find(`core/${kind}`, namespace, name) !== undefined;
    if (!isKnown || !lacksIn(index, 'gateway.networking.k8s.io/ReferenceGrant', namespace)) continue;
    yield {
      at: { located, path: [...path, 'namespace'] },
      message: `${labelOf(fact)} names ${kind} "${name}" of namespace "${namespace}", which grants nothing here`,
    };
  }
}
