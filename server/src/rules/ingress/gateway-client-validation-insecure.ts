import { cwe, docs } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const gatewayClientValidationInsecure = defineRule({
  id: 'gateway-client-validation-insecure',
  summary: 'A Gateway lets clients in whose certificate is missing or wrong',
  why: 'The Gateway asks clients for a certificate and takes them all the same when they have none or a bad one. Whoever reads the configuration believes that only known clients come in.',
  severity: 'high',
  preset: 'recommended',
  references: [
    cwe(295),
    docs('Gateway API: client certificate validation', 'https://gateway-api.sigs.k8s.io/geps/gep-91/'),
    docs('Gateway API specification', 'https://gateway-api.sigs.k8s.io/reference/spec/'),
  ],
  examples: {
    bad: `
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: {name: edge}
spec:
  gatewayClassName: envoy
  tls:
    frontend:
      default:
        validation:
          caCertificateRefs: [{group: '', kind: ConfigMap, name: clients}]
          mode: AllowInsecureFallback
#               ^^^^^^^^^^^^^^^^^^^^^ Gateway "edge" lets clients in that fail the check of their certificate
  listeners: [{name: https, port: 443, protocol: HTTPS}]
`,
    good: `
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: {name: edge}
spec:
  gatewayClassName: envoy
  tls:
    frontend:
      default:
        validation:
          caCertificateRefs: [{group: '', kind: ConfigMap, name: clients}]
          mode: AllowValidOnly
  listeners: [{name: https, port: 443, protocol: HTTPS}]
`,
  },
  check: {
    *'gateway.networking.k8s.io/Gateway'({ field, label }) {
      const frontend = field.get('spec', 'tls', 'frontend');
      const ports = frontend.get('perPort').items.map((port) => port.get('tls'));
      for (const settings of [frontend.get('default'), ...ports]) {
        const mode = settings.get('validation', 'mode');
        if (!mode.is('AllowInsecureFallback')) continue;
        yield {
          at: mode,
          message: `${label} lets clients in that fail the check of their certificate`,
          fixes: [
            { title: 'Let only clients with a valid certificate in', safety: 'needs-review', changes: [set(mode, 'AllowValidOnly')] },
          ],
        };
      }
    },
  },
});
