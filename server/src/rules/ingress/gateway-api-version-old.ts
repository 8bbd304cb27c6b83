import { docs } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const gatewayApiVersionOld = defineRule({
  id: 'gateway-api-version-old',
  summary: 'An object of the Gateway API is written for a version before v1',
  why: 'The old versions go with an upgrade of the Gateway API, and the object is refused then. Fields that protect, such as those for the certificates of backends, have other names or other places in v1.',
  severity: 'low',
  preset: 'all',
  references: [docs('Gateway API versioning', 'https://gateway-api.sigs.k8s.io/concepts/versioning/')],
  examples: {
    bad: `
apiVersion: gateway.networking.k8s.io/v1beta1
#           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Gateway "edge" is written for v1beta1, before v1
kind: Gateway
metadata: {name: edge}
spec:
  gatewayClassName: envoy
  listeners: [{name: https, port: 443, protocol: HTTPS, hostname: shop.example, tls: {certificateRefs: [{name: shop-tls}]}}]
`,
    good: `
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: {name: edge}
spec:
  gatewayClassName: envoy
  listeners: [{name: https, port: 443, protocol: HTTPS, hostname: shop.example, tls: {certificateRefs: [{name: shop-tls}]}}]
`,
  },
  check: {
    *resource({ field, group, version, kind, label }) {
      if (group !== 'gateway.networking.k8s.io' || !STABLE.has(kind) || !/^v1(?:alpha|beta)\d+$/.test(version)) return;
      const apiVersion = field.get('apiVersion');
      yield {
        at: apiVersion,
        message: `${label} is written for ${version}, before v1`,
        // Its fields had other names at first. https://gateway-api.sigs.k8s.io/geps/gep-1897/
        fixes:
          kind === 'BackendTLSPolicy' && version === 'v1alpha2'
            ? []
            : [{ title: 'Write it for v1', safety: 'needs-review', changes: [set(apiVersion, `${group}/v1`)] }],
      };
    },
  },
});

/** Kinds that v1 has. https://gateway-api.sigs.k8s.io/reference/spec/ */
const STABLE = new Set([
  'BackendTLSPolicy',
  'Gateway',
  'GatewayClass',
  'GRPCRoute',
  'HTTPRoute',
  'ReferenceGrant',
  'TCPRoute',
  'TLSRoute',
  'UDPRoute',
]);
