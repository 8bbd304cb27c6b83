import { attack, cwe, docs } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { remove } from '../../yaml/change.ts';

export const istioGatewayTlsVersionOld = defineRule({
  id: 'istio-gateway-tls-version-old',
  summary: 'A gateway of Istio accepts an old version of TLS',
  why: 'Versions before 1.2 have known weaknesses, and whoever stands in the way may talk both sides into using the oldest that they have. Browsers and standards gave them up years ago.',
  severity: 'high',
  preset: 'recommended',
  references: [
    attack('T1557'),
    cwe(327),
    docs('ServerTLSSettings', 'https://istio.io/latest/docs/reference/config/networking/gateway/#ServerTLSSettings'),
  ],
  examples: {
    bad: `
apiVersion: networking.istio.io/v1
kind: Gateway
metadata: {name: edge, namespace: edge}
spec:
  servers:
  - port: {number: 443, name: https, protocol: HTTPS}
    hosts: [shop.example]
    tls:
      mode: SIMPLE
      credentialName: shop
      minProtocolVersion: TLSV1_0
#                         ^^^^^^^ Gateway "edge" accepts TLS 1.0
`,
    good: `
apiVersion: networking.istio.io/v1
kind: Gateway
metadata: {name: edge, namespace: edge}
spec:
  servers:
  - port: {number: 443, name: https, protocol: HTTPS}
    hosts: [shop.example]
    tls:
      mode: SIMPLE
      credentialName: shop
      minProtocolVersion: TLSV1_2
`,
  },
  check: {
    *'networking.istio.io/Gateway'({ field, label }) {
      for (const server of field.get('spec', 'servers').items) {
        const version = server.get('tls', 'minProtocolVersion');
        if (!version.is('TLSV1_0') && !version.is('TLSV1_1')) continue;
        yield {
          at: version,
          message: `${label} accepts TLS ${version.is('TLSV1_0') ? '1.0' : '1.1'}`,
          // Left out, it is 1.2.
          fixes: [{ title: 'Ask for TLS 1.2 at least', safety: 'needs-review', changes: [remove(version)] }],
        };
      }
    },
  },
});
