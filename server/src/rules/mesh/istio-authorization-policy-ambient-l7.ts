import { declarations, membershipOf, membershipOfNamespace } from '../../kube/mesh/membership.ts';
import { labelOf } from '../../kube/mesh/reach.ts';
import { type Selection, selects } from '../../kube/mesh/selection.ts';
import type { WorkspaceIndex } from '../../kube/workspace-index.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const istioAuthorizationPolicyAmbientL7 = defineRule({
  id: 'istio-authorization-policy-ambient-l7',
  summary: 'An Istio policy asks ztunnel what only a waypoint can tell',
  why: 'In ambient mode the proxy of the node sees connections, not requests. A rule that asks for methods, paths, hosts or tokens makes it deny all that the rule speaks of, so it is opened again in haste, and the check that was meant never takes place. A waypoint can do it, for policies that name it or its services as their target.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K05:2025'),
    cwe(670),
    docs('Layer 4 policies', 'https://istio.io/latest/docs/ambient/usage/l4-policy/'),
    docs('Layer 7 features', 'https://istio.io/latest/docs/ambient/usage/l7-features/#targeting-policies-or-routing-rules'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Namespace
metadata: {name: shop, labels: {istio.io/dataplane-mode: ambient}}
---
apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata: {name: web, namespace: shop}
spec:
  selector: {matchLabels: {app: web}}
  rules:
  - to: [{operation: {methods: [GET]}}]
#                     ^^^^^^^ AuthorizationPolicy "web" asks for methods, which ztunnel cannot see and so denies
`,
    good: `
apiVersion: v1
kind: Namespace
metadata: {name: shop, labels: {istio.io/dataplane-mode: ambient}}
---
apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata: {name: web, namespace: shop}
spec:
  targetRefs: [{kind: Service, group: "", name: web}]
  rules:
  - to: [{operation: {methods: [GET]}}]
`,
  },
  across: {
    'security.istio.io/AuthorizationPolicy': function* (located, index) {
      const { namespace, mesh, isPartial } = located.fact;
      const path = mesh?.policy?.beyondLayer4;
      if (path === undefined || isPartial || typeof namespace !== 'string' || mesh?.selection === undefined) return;
      if (!isForZtunnel(index, namespace, mesh.selection)) return;
      const asked = path.at(-1) === 'key' ? 'what a request says' : path.at(-1);
      yield {
        at: { located, path },
        onKey: path.at(-1) !== 'key',
        message: `${labelOf(located.fact)} asks for ${asked}, which ztunnel cannot see and so denies`,
      };
    },
  },
});

function isForZtunnel(index: WorkspaceIndex, namespace: string, selection: Selection): boolean {
  const namespaces = declarations(index, namespace);
  if (namespaces.length === 0 || !namespaces.every(({ fact }) => membershipOfNamespace(fact) === 'ambient')) return false;
  if (selection.isTargeted || selection.isOpen || Object.entries(selection.known).flat().some(isGateway)) return false;
  const others = index.workloadsOf(namespace).filter(({ fact }) => membershipOf(index, fact) !== 'ambient');
  return others.every(({ fact }) => fact.workload === undefined || selects(selection, fact.workload.labels) === false);
}

/** Gateways have a proxy of their own, which reads requests. */
const isGateway = (word: string): boolean => /gateway|waypoint/i.test(word);
