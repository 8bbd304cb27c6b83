import { isAmbient } from '../../kube/mesh/membership.ts';
import { modePath } from '../../kube/mesh/peer.ts';
import { labelOf } from '../../kube/mesh/reach.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const istioPeerAuthenticationAmbientDisable = defineRule({
  id: 'istio-peer-authentication-ambient-disable',
  summary: 'Mutual TLS cannot be switched off in ambient mode',
  why: 'The proxies of nodes always talk by mutual TLS, and Istio passes over a policy that switches it off. What is meant to hold here does not, and one day in another mode it would.',
  severity: 'low',
  preset: 'strict',
  references: [
    owasp('K05:2025'),
    cwe(1164),
    docs('Peer authentication in ambient mode', 'https://istio.io/latest/docs/ambient/usage/l4-policy/#peer-authentication'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Namespace
metadata: {name: shop, labels: {istio.io/dataplane-mode: ambient}}
---
apiVersion: security.istio.io/v1
kind: PeerAuthentication
metadata: {name: default, namespace: shop}
spec:
  mtls: {mode: DISABLE}
#              ^^^^^^^ PeerAuthentication "default" is passed over: ambient mode always has mutual TLS
`,
    good: `
apiVersion: v1
kind: Namespace
metadata: {name: shop, labels: {istio.io/dataplane-mode: ambient}}
---
apiVersion: security.istio.io/v1
kind: PeerAuthentication
metadata: {name: default, namespace: shop}
spec:
  mtls: {mode: STRICT}
`,
  },
  across: {
    'security.istio.io/PeerAuthentication': function* (located, index) {
      const { namespace, mesh } = located.fact;
      if (mesh?.peer?.mode !== 'DISABLE' || typeof namespace !== 'string' || !isAmbient(index, namespace)) return;
      yield {
        at: { located, path: modePath() },
        message: `${labelOf(located.fact)} is passed over: ambient mode always has mutual TLS`,
      };
    },
  },
});
