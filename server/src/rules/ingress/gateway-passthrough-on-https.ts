import { docs } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const gatewayPassthroughOnHttps = defineRule({
  id: 'gateway-passthrough-on-https',
  summary: 'A listener of a Gateway reads HTTP and passes TLS through',
  why: 'A listener of protocol HTTPS ends TLS to read what is inside; it cannot pass the same connection through unread. Gateways differ in what they make of it: some refuse the listener, and the host is left without an answer.',
  severity: 'low',
  preset: 'strict',
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
      mode: Passthrough
#           ^^^^^^^^^^^ Listener "https" cannot both read HTTPS and pass it through
`,
    good: `
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: {name: edge}
spec:
  gatewayClassName: envoy
  listeners:
  - name: tls
    hostname: shop.example
    port: 443
    protocol: TLS
    tls:
      mode: Passthrough
`,
  },
  check: {
    *'gateway.networking.k8s.io/Gateway'({ field }) {
      for (const listener of field.get('spec', 'listeners').items) {
        const mode = listener.get('tls', 'mode');
        if (!mode.is('Passthrough') || !listener.get('protocol').is('HTTPS')) continue;
        const name = listener.get('name').text;
        const label = name === undefined ? 'A listener' : `Listener "${name}"`;
        yield { at: mode, message: `${label} cannot both read HTTPS and pass it through` };
      }
    },
  },
});
