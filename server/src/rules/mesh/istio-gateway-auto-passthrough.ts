import type { Resource } from '../../kube/resource.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const istioGatewayAutoPassthrough = defineRule({
  id: 'istio-gateway-auto-passthrough',
  summary: 'A gateway of Istio lets callers choose any service of the mesh',
  why: 'The gateway sends a connection to whatever service its TLS greeting names, without a route that somebody wrote. That is meant for the traffic between clusters of one mesh; at the edge it shows every service to the outside.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    owasp('K05:2025'),
    cwe(668),
    docs('ServerTLSSettings', 'https://istio.io/latest/docs/reference/config/networking/gateway/#ServerTLSSettings-TLSmode'),
    docs('Multi-network meshes', 'https://istio.io/latest/docs/setup/install/multicluster/multi-primary_multi-network/'),
  ],
  examples: {
    bad: `
apiVersion: networking.istio.io/v1
kind: Gateway
metadata: {name: edge, namespace: edge}
spec:
  selector: {istio: ingressgateway}
  servers:
  - port: {number: 443, name: tls, protocol: TLS}
    hosts: ["*.local"]
    tls:
      mode: AUTO_PASSTHROUGH
#           ^^^^^^^^^^^^^^^^ Gateway "edge" lets callers reach any service of the mesh by its name
`,
    good: `
apiVersion: networking.istio.io/v1
kind: Gateway
metadata: {name: cross-network-gateway, namespace: istio-system}
spec:
  selector: {istio: eastwestgateway}
  servers:
  - port: {number: 15443, name: tls, protocol: TLS}
    hosts: ["*.local"]
    tls:
      mode: AUTO_PASSTHROUGH
`,
  },
  check: {
    *'networking.istio.io/Gateway'(gateway) {
      if (mayJoinClusters(gateway)) return;
      for (const server of gateway.field.get('spec', 'servers').items) {
        const mode = server.get('tls', 'mode');
        const port = server.get('port', 'number');
        // The port that clusters use among themselves.
        if (!mode.is('AUTO_PASSTHROUGH') || port.isUnknown || port.written === '15443') continue;
        yield { at: mode, message: `${gateway.label} lets callers reach any service of the mesh by its name` };
      }
    },
  },
});

/** A gateway of this name, or that selects pods by such a name, or may do so. */
function mayJoinClusters({ field, name }: Resource): boolean {
  const selector = field.get('spec', 'selector');
  const words = [name, ...selector.entries.flatMap(([key, { text }]) => [key, text])];
  return selector.isOpen || words.some((word) => word === undefined || /east-?west|cross-?(?:network|cluster)|multi-?cluster/i.test(word));
}
