import { docs } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const gatewayListenerCertificateMissing = defineRule({
  id: 'gateway-listener-certificate-missing',
  summary: 'A listener of a Gateway ends TLS without a certificate',
  why: 'The API server refuses such a Gateway, so that nothing answers or an older state stays. People then tend to reach the application without TLS, which stays that way.',
  severity: 'medium',
  preset: 'recommended',
  references: [docs('Gateway API: TLS', 'https://gateway-api.sigs.k8s.io/guides/tls/')],
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
    tls:
#   ^^^ Listener "https" ends TLS without a certificate
      mode: Terminate
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
    tls:
      mode: Terminate
      certificateRefs: [{name: shop-tls}]
`,
  },
  check: {
    *'gateway.networking.k8s.io/Gateway'({ field }) {
      for (const listener of field.get('spec', 'listeners').items) {
        const tls = listener.get('tls');
        const mode = tls.get('mode');
        // Some makers find a certificate by the hostname when the section is absent, or by options of their own.
        if (!tls.isMap || (!mode.isAbsent && !mode.is('Terminate'))) continue;
        if (!tls.get('certificateRefs').isEmpty || !tls.get('options').isEmpty) continue;
        const name = listener.get('name').text;
        yield {
          at: tls.get('certificateRefs'),
          message: `${name === undefined ? 'A listener' : `Listener "${name}"`} ends TLS without a certificate`,
        };
      }
    },
  },
});
