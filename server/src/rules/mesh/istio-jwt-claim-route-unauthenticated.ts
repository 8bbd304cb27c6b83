import type { Known } from '../../kube/known.ts';
import { labelOf, mayExist } from '../../kube/mesh/reach.ts';
import type { WorkspaceIndex } from '../../kube/workspace-index.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const istioJwtClaimRouteUnauthenticated = defineRule({
  id: 'istio-jwt-claim-route-unauthenticated',
  summary: 'A route of Istio goes by a token that nobody has read',
  why: 'The claims of a token are there only after a RequestAuthentication has checked it at the gateway. Without one no request has any, so none takes the route that was meant for it, and all go where those without a token go.',
  severity: 'high',
  preset: 'strict',
  references: [
    owasp('K09:2025'),
    cwe(345),
    docs('Routing by claims', 'https://istio.io/latest/docs/tasks/security/authentication/jwt-route/'),
    docs('Claims without authentication', 'https://istio.io/latest/docs/reference/config/analysis/ist0149/'),
  ],
  examples: {
    bad: `
apiVersion: networking.istio.io/v1
kind: Gateway
metadata: {name: edge, namespace: shop}
spec:
  selector: {istio: ingressgateway}
  servers: [{port: {number: 443, name: https, protocol: HTTPS}, hosts: [shop.example]}]
---
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: {name: web, namespace: shop}
spec:
  hosts: [shop.example]
  gateways: [edge]
  http:
  - match: [{headers: {"@request.auth.claims.group": {exact: staff}}}]
#                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Nothing in this workspace reads the token by which VirtualService "web" goes
    route: [{destination: {host: admin}}]
`,
    good: `
apiVersion: networking.istio.io/v1
kind: Gateway
metadata: {name: edge, namespace: shop}
spec:
  selector: {istio: ingressgateway}
  servers: [{port: {number: 443, name: https, protocol: HTTPS}, hosts: [shop.example]}]
---
apiVersion: security.istio.io/v1
kind: RequestAuthentication
metadata: {name: edge, namespace: istio-system}
spec:
  selector: {matchLabels: {istio: ingressgateway}}
  jwtRules: [{issuer: https://login.example, audiences: [shop]}]
---
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: {name: web, namespace: shop}
spec:
  hosts: [shop.example]
  gateways: [edge]
  http:
  - match: [{headers: {"@request.auth.claims.group": {exact: staff}}}]
    route: [{destination: {host: admin}}]
`,
  },
  across: {
    'networking.istio.io/VirtualService': function* (located, index) {
      const { namespace, mesh } = located.fact;
      const path = mesh?.route?.claim;
      if (path === undefined || !(mesh?.route?.gateways ?? []).some((gateway) => isHere(index, gateway, namespace))) return;
      // One of any namespace may be for the pods of the gateway.
      if (mayExist(index, 'security.istio.io/RequestAuthentication')) return;
      yield {
        at: { located, path },
        onKey: true,
        message: `Nothing in this workspace reads the token by which ${labelOf(located.fact)} goes`,
      };
    },
  },
});

/** Then what belongs to the gateway is probably here too. */
function isHere(index: WorkspaceIndex, gateway: string, own: Known<string>): boolean {
  const slash = gateway.indexOf('/');
  const namespace = slash < 0 ? own : gateway.slice(0, slash);
  return typeof namespace === 'string' && index.find('networking.istio.io/Gateway', namespace, gateway.slice(slash + 1)) !== undefined;
}
