import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const istioGatewayHostWildcard = defineRule({
  id: 'istio-gateway-host-wildcard',
  summary: 'A gateway of Istio takes routes for any host',
  why: 'Anybody who may write a VirtualService in any namespace can then serve any host through this gateway, and take over what belongs to others. Names of hosts, with their namespaces, keep each to its own.',
  severity: 'medium',
  preset: 'strict',
  references: [
    owasp('K05:2025'),
    cwe(668),
    docs(
      'Avoid overly broad hosts configurations',
      'https://istio.io/latest/docs/ops/best-practices/security/#avoid-overly-broad-hosts-configurations',
    ),
  ],
  examples: {
    bad: `
apiVersion: networking.istio.io/v1
kind: Gateway
metadata: {name: edge, namespace: edge}
spec:
  servers:
  - port: {number: 443, name: https, protocol: HTTPS}
    hosts: ["*"]
#           ^^^ Gateway "edge" takes routes for any host, from any namespace
    tls: {mode: SIMPLE, credentialName: shop}
`,
    good: `
apiVersion: networking.istio.io/v1
kind: Gateway
metadata: {name: edge, namespace: edge}
spec:
  servers:
  - port: {number: 443, name: https, protocol: HTTPS}
    hosts: [shop/shop.example]
    tls: {mode: SIMPLE, credentialName: shop}
`,
  },
  check: {
    *'networking.istio.io/Gateway'({ field, label }) {
      for (const host of field.get('spec', 'servers').items.flatMap((server) => server.get('hosts').items))
        if (host.is('*') || host.is('*/*')) yield { at: host, message: `${label} takes routes for any host, from any namespace` };
    },
  },
});
