import type { Resource } from '../../kube/resource.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const gatewayRoutesFromAllNamespaces = defineRule({
  id: 'gateway-routes-from-all-namespaces',
  summary: 'Routes of every namespace may join a listener',
  why: 'Whoever may create a route anywhere in the cluster can take over paths of the host that this listener serves, and answer under its certificate. A selector names the namespaces that are meant.',
  severity: 'medium',
  preset: 'strict',
  references: [
    owasp('K05:2025'),
    cwe(668),
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
    hostname: shop.example
    port: 443
    protocol: HTTPS
    tls: {certificateRefs: [{name: edge-tls}]}
    allowedRoutes:
      namespaces:
        from: All
#             ^^^ Gateway "edge" takes routes of every namespace for shop.example
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
    allowedRoutes:
      namespaces:
        from: Selector
        selector: {matchLabels: {kubernetes.io/metadata.name: shop}}
`,
  },
  check: {
    'gateway.networking.k8s.io/Gateway': find,
    'gateway.networking.k8s.io/ListenerSet': find,
    'gateway.networking.x-k8s.io/XListenerSet': find,
  },
});

function* find({ field, label, kind }: Resource): Generator<Finding> {
  for (const listener of field.get('spec', 'listeners').items) {
    const from = listener.get('allowedRoutes', 'namespaces', 'from');
    const hostname = listener.get('hostname');
    // Where a listener of a Gateway has no host either, another rule speaks.
    const isAny = hostname.isAbsent || hostname.is('') || hostname.is('*');
    if (!from.is('All') || (kind === 'Gateway' && isAny && /^(?:HTTPS?|TLS)$/.test(listener.get('protocol').text ?? ''))) continue;
    const served = isAny || hostname.text === undefined ? '' : ` for ${hostname.text}`;
    yield {
      at: from,
      message: `${label} takes routes of every namespace${served}`,
      fixes: [{ title: 'Take routes of its own namespace only', safety: 'needs-review', changes: [set(from, 'Same')] }],
    };
  }
}
