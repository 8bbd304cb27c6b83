import { cwe, docs } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const istioGatewayMtlsOptional = defineRule({
  id: 'istio-gateway-mtls-optional',
  summary: 'A gateway of Istio takes callers without a certificate',
  why: 'The gateway asks for a certificate, but a caller that has none gets in all the same. Unless a policy behind it asks who is calling, the certificate protects nothing.',
  severity: 'medium',
  preset: 'strict',
  references: [
    cwe(306),
    docs('ServerTLSSettings', 'https://istio.io/latest/docs/reference/config/networking/gateway/#ServerTLSSettings-TLSmode'),
  ],
  examples: {
    bad: `
apiVersion: networking.istio.io/v1
kind: Gateway
metadata: {name: edge, namespace: edge}
spec:
  servers:
  - port: {number: 443, name: https, protocol: HTTPS}
    hosts: [pay.example]
    tls:
      mode: OPTIONAL_MUTUAL
#           ^^^^^^^^^^^^^^^ Gateway "edge" takes callers without a certificate
      credentialName: pay
`,
    good: `
apiVersion: networking.istio.io/v1
kind: Gateway
metadata: {name: edge, namespace: edge}
spec:
  servers:
  - port: {number: 443, name: https, protocol: HTTPS}
    hosts: [pay.example]
    tls:
      mode: MUTUAL
      credentialName: pay
`,
  },
  check: {
    *'networking.istio.io/Gateway'({ field, label }) {
      for (const mode of field.get('spec', 'servers').items.map((server) => server.get('tls', 'mode'))) {
        if (!mode.is('OPTIONAL_MUTUAL')) continue;
        yield {
          at: mode,
          message: `${label} takes callers without a certificate`,
          fixes: [{ title: 'Ask every caller for a certificate', safety: 'needs-review', changes: [set(mode, 'MUTUAL')] }],
        };
      }
    },
  },
});
