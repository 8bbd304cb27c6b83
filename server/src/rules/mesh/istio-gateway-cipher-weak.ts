import { attack, cwe, docs } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { remove } from '../../yaml/change.ts';

export const istioGatewayCipherWeak = defineRule({
  id: 'istio-gateway-cipher-weak',
  summary: 'A gateway of Istio offers a weak cipher',
  why: 'Without ECDHE, whoever gets the key of the certificate one day can read all that was recorded before. CBC with SHA-1 and 3DES have known attacks. A name that Istio does not know is passed over, so that what was meant does not count.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    attack('T1557'),
    cwe(327),
    docs('ServerTLSSettings', 'https://istio.io/latest/docs/reference/config/networking/gateway/#ServerTLSSettings'),
    docs('RFC 9325', 'https://www.rfc-editor.org/rfc/rfc9325#section-4.1'),
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
      cipherSuites:
      - ECDHE-RSA-AES256-GCM-SHA384
      - AES128-SHA
#       ^^^^^^^^^^ Gateway "edge" offers the weak cipher AES128-SHA
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
      cipherSuites:
      - ECDHE-RSA-AES256-GCM-SHA384
`,
  },
  check: {
    *'networking.istio.io/Gateway'({ field, label }) {
      for (const cipher of field.get('spec', 'servers').items.flatMap((server) => server.get('tls', 'cipherSuites').items)) {
        const { text } = cipher;
        // With an operator before it, a name may also take something away.
        if (text === undefined || !/^[\w-]+$/.test(text) || STRONG.test(text)) continue;
        const fixes = [{ title: `Remove ${text}`, safety: 'needs-review' as const, changes: [remove(cipher)] }];
        // Good but for the missing ECDHE, and offered by proxies themselves.
        if (/^AES\d+-GCM-/.test(text) && WEAK.includes(text))
          yield { at: cipher, severity: 'low', message: `${label} offers ${text}, which has no forward secrecy`, fixes };
        else if (WEAK.includes(text)) yield { at: cipher, message: `${label} offers the weak cipher ${text}`, fixes };
        else yield { at: cipher, severity: 'low', message: `Istio does not know the cipher ${text}, and passes it over`, fixes };
      }
    },
  },
});

/** All that Istio knows. https://github.com/istio/istio/blob/master/pkg/config/security/security.go */
const STRONG = /^ECDHE-(?:ECDSA|RSA)-(?:AES128-GCM-SHA256|AES256-GCM-SHA384|CHACHA20-POLY1305)$/;
const WEAK = [
  'ALL',
  'ECDHE-ECDSA-AES128-SHA',
  'ECDHE-RSA-AES128-SHA',
  'ECDHE-ECDSA-AES256-SHA',
  'ECDHE-RSA-AES256-SHA',
  'AES128-GCM-SHA256',
  'AES256-GCM-SHA384',
  'AES128-SHA',
  'AES256-SHA',
  'DES-CBC3-SHA',
];
