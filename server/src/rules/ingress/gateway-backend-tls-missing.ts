import { labelOf, mayBeSame } from '../../kube/service-account.ts';
import { hiddenTwins } from '../../kube/tenant.ts';
import type { Located, WorkspaceIndex } from '../../kube/workspace-index.ts';
import { attack, cwe, docs } from '../../rule/references.ts';
import { defineRule, type FarFinding } from '../../rule/rule.ts';

export const gatewayBackendTlsMissing = defineRule({
  id: 'gateway-backend-tls-missing',
  summary: 'A route reaches a TLS port of a Service without checking whose it is',
  why: 'Unless a BackendTLSPolicy says how, a Gateway speaks plain text to the Service or checks no certificate. Whoever takes over the address of a pod is trusted with all that people send.',
  severity: 'medium',
  preset: 'strict',
  references: [
    attack('T1557'),
    cwe(295),
    docs('Gateway API: BackendTLSPolicy', 'https://gateway-api.sigs.k8s.io/api-types/backendtlspolicy/'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Service
metadata: {name: api, namespace: shop}
spec: {selector: {app: api}, ports: [{port: 8443}]}
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: web, namespace: shop}
spec:
  parentRefs: [{name: edge, namespace: edge}]
  hostnames: [shop.example]
  rules:
  - backendRefs:
    - name: api
      port: 8443
#           ^^^^ HTTPRoute "web" reaches port 8443 of "api", and no BackendTLSPolicy here checks whose it is
`,
    good: `
apiVersion: v1
kind: Service
metadata: {name: api, namespace: shop}
spec: {selector: {app: api}, ports: [{port: 8443}]}
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: web, namespace: shop}
spec:
  parentRefs: [{name: edge, namespace: edge}]
  hostnames: [shop.example]
  rules:
  - backendRefs:
    - name: api
      port: 8443
---
apiVersion: gateway.networking.k8s.io/v1
kind: BackendTLSPolicy
metadata: {name: api, namespace: shop}
spec:
  targetRefs: [{group: '', kind: Service, name: api}]
  validation: {hostname: api.shop.example, wellKnownCACertificates: System}
`,
  },
  across: { 'gateway.networking.k8s.io/HTTPRoute': find, 'gateway.networking.k8s.io/GRPCRoute': find },
});

function* find(located: Located, index: WorkspaceIndex): Generator<FarFinding> {
  const { fact } = located;
  // In a mesh its own rules speak of the certificates of Services.
  if (0 < index.ofKind('networking.istio.io/DestinationRule').length) return;
  const policies = [POLICY, ...hiddenTwins(POLICY)].flatMap((kind) => index.ofKind(kind));
  for (const { name, namespace, port, path } of fact.network?.gateway?.references ?? []) {
    const home = namespace === null ? fact.namespace : namespace;
    if ((port !== 443 && port !== 8443) || typeof home !== 'string' || index.find('core/Service', home, name) === undefined) continue;
    if (policies.some((policy) => mayBeSame(policy.fact.namespace, home) && policy.fact.network?.gateway?.checks?.includes(name) !== false))
      continue;
    yield {
      at: { located, path: [...path, 'port'] },
      message: `${labelOf(fact)} reaches port ${port} of "${name}", and no BackendTLSPolicy here checks whose it is`,
    };
  }
}

const POLICY = 'gateway.networking.k8s.io/BackendTLSPolicy';
