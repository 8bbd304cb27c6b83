import { PEER } from '../../kube/mesh/mutual-tls.ts';
import { labelOf } from '../../kube/mesh/reach.ts';
import { isForAll } from '../../kube/mesh/selection.ts';
import type { Located } from '../../kube/workspace-index.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const istioPeerAuthenticationMultiple = defineRule({
  id: 'istio-peer-authentication-multiple',
  summary: 'A namespace has two policies for mutual TLS',
  why: 'Of several that are for the whole namespace only the oldest counts, and the others are passed over without a word. A new one that asks for mutual TLS may so do nothing at all.',
  severity: 'medium',
  preset: 'strict',
  references: [
    owasp('K05:2025'),
    cwe(693),
    docs('Peer authentication', 'https://istio.io/latest/docs/concepts/security/#peer-authentication'),
  ],
  examples: {
    bad: `
apiVersion: security.istio.io/v1
kind: PeerAuthentication
metadata: {name: default, namespace: shop}
spec: {mtls: {mode: PERMISSIVE}}
---
apiVersion: security.istio.io/v1
kind: PeerAuthentication
metadata: {name: strict, namespace: shop}
#                ^^^^^^ Of PeerAuthentication "strict" and "default" only the older one counts in shop
spec: {mtls: {mode: STRICT}}
`,
    good: `
apiVersion: security.istio.io/v1
kind: PeerAuthentication
metadata: {name: default, namespace: shop}
spec: {mtls: {mode: STRICT}}
`,
  },
  across: {
    'security.istio.io/PeerAuthentication': function* (located, index) {
      const { name, namespace } = located.fact;
      if (!isWide(located) || typeof namespace !== 'string') return;
      const [first] = index.inNamespace(PEER, namespace).filter(isWide);
      if (first === undefined || first.fact.name === name) return;
      yield {
        at: { located, path: ['metadata', 'name'] },
        message: `Of ${labelOf(located.fact)} and "${first.fact.name}" only the older one counts in ${namespace}`,
        related: [{ located: first, path: ['metadata', 'name'], message: `${labelOf(first.fact)} is for the whole namespace as well` }],
      };
    },
  },
});

const isWide = ({ fact, isPatch }: Located): boolean =>
  !fact.isPartial && !isPatch && fact.name !== undefined && fact.mesh?.selection !== undefined && isForAll(fact.mesh.selection);
