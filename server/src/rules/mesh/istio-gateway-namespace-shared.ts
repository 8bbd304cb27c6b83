import { ROOT_NAMESPACE } from '../../kube/istio.ts';
import type { Pod } from '../../kube/pod.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const istioGatewayNamespaceShared = defineRule({
  id: 'istio-gateway-namespace-shared',
  summary: 'A gateway runs beside the control plane of Istio',
  why: 'A gateway takes traffic from outside, and its namespace holds the certificates of its hosts. In the root namespace whoever may run it or read its secrets is also next to the certificate authority of the mesh, and policies for it would be policies for the whole mesh.',
  severity: 'low',
  preset: 'strict',
  references: [
    owasp('K05:2025'),
    cwe(653),
    docs('Installing gateways', 'https://istio.io/latest/docs/setup/additional-setup/gateway/#deploying-a-gateway'),
  ],
  examples: {
    bad: `
apiVersion: apps/v1
kind: Deployment
metadata: {name: edge, namespace: istio-system}
#                                 ^^^^^^^^^^^^ Deployment "edge" is a gateway beside the control plane of the mesh
spec:
  selector: {matchLabels: {istio: edge}}
  template:
    metadata:
      labels: {istio: edge}
      annotations: {inject.istio.io/templates: gateway}
    spec:
      containers: [{name: istio-proxy, image: auto}]
`,
    good: `
apiVersion: apps/v1
kind: Deployment
metadata: {name: edge, namespace: edge}
spec:
  selector: {matchLabels: {istio: edge}}
  template:
    metadata:
      labels: {istio: edge}
      annotations: {inject.istio.io/templates: gateway}
    spec:
      containers: [{name: istio-proxy, image: auto}]
`,
  },
  check: {
    *pod(pod) {
      const { namespace } = pod.resource;
      if (namespace.is(ROOT_NAMESPACE) && isGateway(pod))
        yield { at: namespace, message: `${pod.label} is a gateway beside the control plane of the mesh` };
    },
  },
});

/** Made by a template of the mesh, or with the proxy written out as a router. */
const isGateway = ({ metadata, containers }: Pod): boolean =>
  metadata.get('annotations', 'inject.istio.io/templates').is('gateway') ||
  containers.some(({ name, field }) => name === 'istio-proxy' && field.get('args').includes('router'));
