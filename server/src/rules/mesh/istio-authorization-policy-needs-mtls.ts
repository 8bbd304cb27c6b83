import { ROOT_NAMESPACE } from '../../kube/istio.ts';
import { declarations, membershipOfNamespace } from '../../kube/mesh/membership.ts';
import { type MutualTls, mutualTlsFor, mutualTlsOf } from '../../kube/mesh/mutual-tls.ts';
import { labelOf } from '../../kube/mesh/reach.ts';
import { isForAll, type Selection, selects } from '../../kube/mesh/selection.ts';
import type { WorkspaceIndex } from '../../kube/workspace-index.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const istioAuthorizationPolicyNeedsMtls = defineRule({
  id: 'istio-authorization-policy-needs-mtls',
  summary: 'An Istio policy stops callers by an identity that they need not have',
  why: 'Who calls in plain text has no identity. Where plain text is accepted, a policy that denies some identities, or allows all but some, lets such a caller pass.',
  severity: 'medium',
  preset: 'strict',
  references: [
    owasp('K05:2025'),
    cwe(290),
    docs('Dependency on mutual TLS', 'https://istio.io/latest/docs/concepts/security/#dependency-on-mutual-tls'),
  ],
  examples: {
    bad: `
apiVersion: security.istio.io/v1
kind: PeerAuthentication
metadata: {name: default, namespace: shop}
spec: {mtls: {mode: PERMISSIVE}}
---
apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata: {name: web, namespace: shop}
spec:
  action: DENY
  rules:
  - from: [{source: {namespaces: [test]}}]
#                    ^^^^^^^^^^ AuthorizationPolicy "web" lets callers in plain text pass, who have no identity
`,
    good: `
apiVersion: security.istio.io/v1
kind: PeerAuthentication
metadata: {name: default, namespace: shop}
spec: {mtls: {mode: STRICT}}
---
apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata: {name: web, namespace: shop}
spec:
  action: DENY
  rules:
  - from: [{source: {namespaces: [test]}}]
`,
  },
  across: {
    'security.istio.io/AuthorizationPolicy': function* (located, index) {
      const { namespace, mesh } = located.fact;
      const path = mesh?.policy?.trustsIdentity;
      // What nothing here says is told by the rule for the whole mesh.
      if (path === undefined || mesh?.selection === undefined || typeof namespace !== 'string' || namespace === ROOT_NAMESPACE) return;
      const open = callers(index, namespace, mesh.selection).find(
        ({ mode, from }) => mode !== undefined && mode !== 'STRICT' && from !== undefined,
      );
      if (open?.from === undefined) return;
      yield {
        at: { located, path },
        onKey: true,
        message: `${labelOf(located.fact)} lets callers in plain text pass, who have no identity`,
        related: [{ located: open.from, path: ['spec', 'mtls', 'mode'], message: `${labelOf(open.from.fact)} accepts plain text` }],
      };
    },
  },
});

/** What the workloads that it selects ask of their callers; of those that are not here, what pods with just these labels would. */
function callers(index: WorkspaceIndex, namespace: string, selection: Selection): readonly MutualTls[] {
  if (selection.isTargeted) return [];
  const selected = index
    .workloadsOf(namespace)
    .filter(({ fact }) => fact.workload !== undefined && selects(selection, fact.workload.labels));
  if (selected.length > 0) return selected.flatMap((workload) => mutualTlsOf(index, workload) ?? []);
  const isAmbient = declarations(index, namespace).some(({ fact }) => membershipOfNamespace(fact) === 'ambient');
  return [mutualTlsFor(index, namespace, { known: selection.known, isOpen: !isForAll(selection) }, isAmbient)];
}
