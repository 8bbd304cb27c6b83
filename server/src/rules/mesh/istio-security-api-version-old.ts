import { beforeV1 } from '../../rule/istio-version.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const istioSecurityApiVersionOld = defineRule({
  id: 'istio-security-api-version-old',
  summary: 'A policy of Istio is written for an old version of its API',
  why: 'The old version is still served and means the same. One day it will not be, and a policy that cannot be applied protects nothing.',
  severity: 'low',
  preset: 'all',
  references: [owasp('K07:2025'), cwe(477), docs('Istio 1.22', 'https://istio.io/latest/news/releases/1.22.x/announcing-1.22/')],
  examples: {
    bad: `
apiVersion: security.istio.io/v1beta1
#           ^^^^^^^^^^^^^^^^^^^^^^^^^ PeerAuthentication "default" is written for v1beta1 of Istio's API, which is v1 today
kind: PeerAuthentication
metadata: {name: default, namespace: shop}
spec:
  mtls: {mode: STRICT}
`,
    good: `
apiVersion: security.istio.io/v1
kind: PeerAuthentication
metadata: {name: default, namespace: shop}
spec:
  mtls: {mode: STRICT}
`,
  },
  check: {
    'security.istio.io/AuthorizationPolicy': beforeV1,
    'security.istio.io/PeerAuthentication': beforeV1,
    'security.istio.io/RequestAuthentication': beforeV1,
  },
});
