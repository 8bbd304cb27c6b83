import { attack, cwe, docs } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';
import type { Field } from '../../yaml/field.ts';

export const istioGatewayHttpsRedirectMissing = defineRule({
  id: 'istio-gateway-https-redirect-missing',
  summary: 'A gateway of Istio serves a host in plain text beside HTTPS',
  why: 'Who types the name of the host without https, or follows an old link, stays in plain text, and everybody on the way reads and changes what is sent. A redirect takes them to HTTPS.',
  severity: 'medium',
  preset: 'strict',
  references: [
    attack('T1040'),
    cwe(319),
    docs('ServerTLSSettings', 'https://istio.io/latest/docs/reference/config/networking/gateway/#ServerTLSSettings-https_redirect'),
  ],
  examples: {
    bad: `
apiVersion: networking.istio.io/v1
kind: Gateway
metadata: {name: edge, namespace: edge}
spec:
  servers:
  - port: {number: 80, name: http, protocol: HTTP}
    hosts: [shop.example]
#           ^^^^^^^^^^^^ Gateway "edge" serves shop.example in plain text beside HTTPS
  - port: {number: 443, name: https, protocol: HTTPS}
    hosts: [shop.example]
    tls: {mode: SIMPLE, credentialName: shop}
`,
    good: `
apiVersion: networking.istio.io/v1
kind: Gateway
metadata: {name: edge, namespace: edge}
spec:
  servers:
  - port: {number: 80, name: http, protocol: HTTP}
    hosts: [shop.example]
    tls: {httpsRedirect: true}
  - port: {number: 443, name: https, protocol: HTTPS}
    hosts: [shop.example]
    tls: {mode: SIMPLE, credentialName: shop}
`,
  },
  check: {
    *'networking.istio.io/Gateway'({ field, label }) {
      const servers = field.get('spec', 'servers').items;
      const secured = servers.filter((server) => speaks(server, 'HTTPS')).flatMap((server) => server.get('hosts').texts);
      for (const server of servers.filter((candidate) => speaks(candidate, 'HTTP'))) {
        const redirect = server.get('tls', 'httpsRedirect');
        const host = server.get('hosts').items.find(({ text }) => text !== undefined && secured.includes(text));
        if (host === undefined || !(redirect.isAbsent || redirect.is(false))) continue;
        yield {
          at: redirect.isPresent ? redirect : host,
          message: `${label} serves ${host.is('*') ? 'every host' : host.text} in plain text beside HTTPS`,
          fixes: [{ title: 'Redirect to HTTPS', safety: 'needs-review', changes: [set(redirect, true)] }],
        };
      }
    },
  },
});

const speaks = (server: Field, protocol: string): boolean => server.get('port', 'protocol').text?.toUpperCase() === protocol;
