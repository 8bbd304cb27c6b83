import { ROOT_NAMESPACE } from '../../kube/istio.ts';
import { declarations } from '../../kube/mesh/membership.ts';
import { labelOf, workloadsNear } from '../../kube/mesh/reach.ts';
import { selects } from '../../kube/mesh/selection.ts';
import type { Located, WorkspaceIndex } from '../../kube/workspace-index.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type FarFinding } from '../../rule/rule.ts';

export const istioAuthorizationPolicySelectsNothing = defineRule({
  id: 'istio-authorization-policy-selects-nothing',
  summary: 'An Istio policy selects no workload of its namespace',
  why: 'A label that was renamed or misspelt leaves the workload without the policy that was written for it, and nothing tells.',
  severity: 'medium',
  preset: 'all',
  references: [
    owasp('K05:2025'),
    cwe(1164),
    docs('No matching workloads', 'https://istio.io/latest/docs/reference/config/analysis/ist0127/'),
    docs('WorkloadSelector', 'https://istio.io/latest/docs/reference/config/type/workload-selector/'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Namespace
metadata: {name: shop}
---
apiVersion: v1
kind: Pod
metadata: {name: web, namespace: shop, labels: {app: web}}
spec: {containers: [{name: web, image: registry.example/web:1.4.0}]}
---
apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata: {name: web, namespace: shop}
spec:
  selector:
    matchLabels: {app: wbe}
#   ^^^^^^^^^^^ AuthorizationPolicy "web" selects no workload of this workspace
  rules: [{from: [{source: {namespaces: [edge]}}]}]
`,
    good: `
apiVersion: v1
kind: Namespace
metadata: {name: shop}
---
apiVersion: v1
kind: Pod
metadata: {name: web, namespace: shop, labels: {app: web}}
spec: {containers: [{name: web, image: registry.example/web:1.4.0}]}
---
apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata: {name: web, namespace: shop}
spec:
  selector:
    matchLabels: {app: web}
  rules: [{from: [{source: {namespaces: [edge]}}]}]
`,
  },
  across: {
    'security.istio.io/AuthorizationPolicy': selecting,
    'security.istio.io/PeerAuthentication': selecting,
    'security.istio.io/RequestAuthentication': selecting,
  },
});

/** Where no workload of the namespace is here at all, they are kept somewhere else. */
function* selecting(located: Located, index: WorkspaceIndex): Generator<FarFinding> {
  const { namespace, mesh, isPartial } = located.fact;
  const selection = mesh?.selection;
  if (selection === undefined || isPartial || selection.isTargeted || Object.keys(selection.known).length === 0) return;
  // Those of the root namespace select in every other one, too.
  if (typeof namespace !== 'string' || namespace === ROOT_NAMESPACE) return;
  if (declarations(index, namespace).length === 0 || index.workloadsOf(namespace).length === 0) return;
  if (workloadsNear(index, namespace).some(({ fact }) => fact.workload === undefined || selects(selection, fact.workload.labels) !== false))
    return;
  yield {
    at: { located, path: ['spec', 'selector', 'matchLabels'] },
    onKey: true,
    message: `${labelOf(located.fact)} selects no workload of this workspace`,
  };
}
