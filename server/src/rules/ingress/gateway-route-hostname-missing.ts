import { gatewayOf } from '../../kube/gateway/attached.ts';
import type { ParentFact } from '../../kube/gateway/fact.ts';
import { labelOf } from '../../kube/service-account.ts';
import type { Located, WorkspaceIndex } from '../../kube/workspace-index.ts';
import { cwe, docs } from '../../rule/references.ts';
import { defineRule, type FarFinding } from '../../rule/rule.ts';

export const gatewayRouteHostnameMissing = defineRule({
  id: 'gateway-route-hostname-missing',
  summary: 'A route takes the traffic of every host of a Gateway',
  why: 'Neither the route nor the listener says for which name it is, so it answers for each name that leads to the Gateway. Visitors of an application that is gone or not yet there land here, with what they send.',
  severity: 'medium',
  preset: 'strict',
  references: [cwe(923), docs('HTTPRoute: hostnames', 'https://gateway-api.sigs.k8s.io/api-types/httproute/#hostnames')],
  examples: {
    bad: `
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: {name: edge, namespace: edge}
spec:
  gatewayClassName: envoy
  listeners: [{name: https, port: 443, protocol: HTTPS, tls: {certificateRefs: [{name: edge-tls}]}}]
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: web, namespace: edge}
spec:
^^^^ HTTPRoute "web" takes the traffic of every host of Gateway "edge"
  parentRefs: [{name: edge}]
  rules: [{backendRefs: [{name: web, port: 8080}]}]
`,
    good: `
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: {name: edge, namespace: edge}
spec:
  gatewayClassName: envoy
  listeners: [{name: https, port: 443, protocol: HTTPS, tls: {certificateRefs: [{name: edge-tls}]}}]
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: web, namespace: edge}
spec:
  parentRefs: [{name: edge}]
  hostnames: [shop.example]
  rules: [{backendRefs: [{name: web, port: 8080}]}]
`,
  },
  across: {
    'gateway.networking.k8s.io/GRPCRoute': find,
    'gateway.networking.k8s.io/HTTPRoute': find,
    'gateway.networking.k8s.io/TLSRoute': find,
  },
});

function* find(located: Located, index: WorkspaceIndex): Generator<FarFinding> {
  const { fact } = located;
  const route = fact.network?.gateway?.route;
  if (fact.isPartial || route?.isForAll !== true) return;
  for (const parent of route.parents) {
    const gateway = gatewayOf(index, located, parent);
    if (gateway === undefined || gateway.fact.isPartial || !isForAll(gateway, parent)) continue;
    yield {
      at: { located, path: ['spec', 'hostnames'] },
      message: `${labelOf(fact)} takes the traffic of every host of ${labelOf(gateway.fact)}`,
    };
    return;
  }
}

/** Some listener that it is attached to has no name either. */
const isForAll = ({ fact }: Located, { section }: ParentFact): boolean =>
  section !== undefined &&
  fact.network?.gateway?.listeners?.some((listener) => listener.isForAll && (section === null || listener.name === section)) === true;
