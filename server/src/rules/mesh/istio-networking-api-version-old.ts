import { beforeV1 } from '../../rule/istio-version.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const istioNetworkingApiVersionOld = defineRule({
  id: 'istio-networking-api-version-old',
  summary: 'A route of Istio is written for an old version of its API',
  why: 'The old version is still served and means the same. One day it will not be, and what cannot be applied, a rule for TLS among it, does not count.',
  severity: 'low',
  preset: 'all',
  references: [owasp('K07:2025'), cwe(477), docs('Istio 1.22', 'https://istio.io/latest/news/releases/1.22.x/announcing-1.22/')],
  examples: {
    bad: `
apiVersion: networking.istio.io/v1alpha3
#           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Sidecar "default" is written for v1alpha3 of Istio's API, which is v1 today
kind: Sidecar
metadata: {name: default, namespace: shop}
spec:
  egress: [{hosts: ["./*"]}]
`,
    good: `
apiVersion: networking.istio.io/v1
kind: Sidecar
metadata: {name: default, namespace: shop}
spec:
  egress: [{hosts: ["./*"]}]
`,
  },
  check: {
    'networking.istio.io/DestinationRule': beforeV1,
    'networking.istio.io/Gateway': beforeV1,
    'networking.istio.io/ServiceEntry': beforeV1,
    'networking.istio.io/Sidecar': beforeV1,
    'networking.istio.io/VirtualService': beforeV1,
  },
});
