import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const gatewayListenerHostnameMissing = defineRule({
  id: 'gateway-listener-hostname-missing',
  summary: 'Every namespace may claim any host of a Gateway',
  why: 'The listener takes routes from all namespaces and does not say for which name. Whoever may create a route anywhere can so take over the visitors of another team, by a name that is theirs.',
  severity: 'high',
  preset: 'strict',
  references: [
    owasp('K05:2025'),
    cwe(923),
    docs('Gateway API: cross-namespace routing', 'https://gateway-api.sigs.k8s.io/guides/multiple-ns/'),
    docs('Gateway API security model', 'https://gateway-api.sigs.k8s.io/concepts/security-model/'),
  ],
  examples: {
    bad: `
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: {name: edge}
spec:
  gatewayClassName: envoy
  listeners:
  - name: https
#         ^^^^^ Gateway "edge" lets routes of every namespace claim any host
    port: 443
    protocol: HTTPS
    tls: {certificateRefs: [{name: edge-tls}]}
    allowedRoutes: {namespaces: {from: All}}
`,
    good: `
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: {name: edge}
spec:
  gatewayClassName: envoy
  listeners:
  - name: https
    hostname: shop.example
    port: 443
    protocol: HTTPS
    tls: {certificateRefs: [{name: edge-tls}]}
    allowedRoutes: {namespaces: {from: All}}
`,
  },
  check: {
    *'gateway.networking.k8s.io/Gateway'({ field, label }) {
      for (const listener of field.get('spec', 'listeners').items) {
        const hostname = listener.get('hostname');
        const isForAll = listener.get('allowedRoutes', 'namespaces', 'from').is('All');
        // Other protocols know no names.
        const hasHosts = /^(?:HTTPS?|TLS)$/.test(listener.get('protocol').text ?? '');
        const isAny = hostname.isAbsent || hostname.is('') || hostname.is('*');
        if (isForAll && hasHosts && isAny) yield { at: hostname, message: `${label} lets routes of every namespace claim any host` };
      }
    },
  },
});
