import { isAttached } from '../../kube/gateway/attached.ts';
import { labelOf } from '../../kube/service-account.ts';
import { attack, cwe, docs } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const gatewayListenerHttpOnly = defineRule({
  id: 'gateway-listener-http-only',
  summary: 'A listener of a Gateway serves plain HTTP and sends nobody to HTTPS',
  why: 'Passwords and session cookies cross the network in the clear, and anybody on the way reads or changes them. A listener for HTTP is of use for one thing: a route that sends people to HTTPS.',
  severity: 'medium',
  preset: 'strict',
  references: [
    attack('T1040'),
    cwe(319),
    docs('Gateway API: HTTP redirects', 'https://gateway-api.sigs.k8s.io/guides/http-redirect-rewrite/'),
  ],
  examples: {
    bad: `
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: {name: edge, namespace: edge}
spec:
  gatewayClassName: envoy
  listeners:
  - name: http
    hostname: shop.example
    port: 80
    protocol: HTTP
#             ^^^^ Gateway "edge" serves plain HTTP, and no route here sends people to HTTPS
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: web, namespace: edge}
spec:
  parentRefs: [{name: edge}]
  hostnames: [shop.example]
  rules: [{backendRefs: [{name: web, port: 8080}]}]
`,
    good: `
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: {name: edge, namespace: edge}
spec:
  gatewayClassName: envoy
  listeners:
  - name: http
    hostname: shop.example
    port: 80
    protocol: HTTP
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: to-https, namespace: edge}
spec:
  parentRefs: [{name: edge, sectionName: http}]
  hostnames: [shop.example]
  rules: [{filters: [{type: RequestRedirect, requestRedirect: {scheme: https, statusCode: 301}}]}]
`,
  },
  across: {
    'gateway.networking.k8s.io/Gateway': function* (located, index) {
      for (const listener of located.fact.network?.gateway?.listeners ?? []) {
        if (listener.protocol !== 'HTTP') continue;
        // Where no route is here, the routes are elsewhere.
        const routes = index.ofKind('gateway.networking.k8s.io/HTTPRoute').filter((route) => isAttached(index, route, located, listener));
        const mayRedirect = routes.some(({ fact }) => fact.isPartial || fact.network?.gateway?.route?.mayRedirect !== false);
        if (routes.length === 0 || mayRedirect) continue;
        yield {
          at: { located, path: [...listener.path, 'protocol'] },
          message: `${labelOf(located.fact)} serves plain HTTP, and no route here sends people to HTTPS`,
        };
      }
    },
  },
});
