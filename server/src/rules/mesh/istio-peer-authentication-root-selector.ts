import { ROOT_NAMESPACE } from '../../kube/istio.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const istioPeerAuthenticationRootSelector = defineRule({
  id: 'istio-peer-authentication-root-selector',
  summary: 'A mutual TLS policy selects workloads from the root namespace',
  why: 'In the root namespace only a policy for the whole mesh counts, which selects nothing. Istio passes over one with a selector, so the workloads keep whatever mode they had.',
  severity: 'low',
  preset: 'strict',
  references: [
    owasp('K05:2025'),
    cwe(693),
    docs('PeerAuthentication', 'https://istio.io/latest/docs/reference/config/security/peer_authentication/#PeerAuthentication'),
    docs('How Istio composes them', 'https://github.com/istio/istio/blob/master/pilot/pkg/security/authn/policy_applier.go'),
  ],
  examples: {
    bad: `
apiVersion: security.istio.io/v1
kind: PeerAuthentication
metadata: {name: web, namespace: istio-system}
spec:
  selector: {matchLabels: {app: web}}
# ^^^^^^^^ PeerAuthentication "web" selects workloads from the root namespace, where Istio passes it over
  mtls: {mode: STRICT}
`,
    good: `
apiVersion: security.istio.io/v1
kind: PeerAuthentication
metadata: {name: web, namespace: shop}
spec:
  selector: {matchLabels: {app: web}}
  mtls: {mode: STRICT}
`,
  },
  check: {
    *'security.istio.io/PeerAuthentication'({ field, namespace, label }) {
      const selector = field.get('spec', 'selector');
      if (!namespace.is(ROOT_NAMESPACE) || selector.get('matchLabels').entries.length === 0) return;
      yield { at: selector, onKey: true, message: `${label} selects workloads from the root namespace, where Istio passes it over` };
    },
  },
});
