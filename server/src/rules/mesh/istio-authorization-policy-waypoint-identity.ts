import { declarations, isAmbient } from '../../kube/mesh/membership.ts';
import { labelOf, reaching } from '../../kube/mesh/reach.ts';
import type { Selection } from '../../kube/mesh/selection.ts';
import type { Located, WorkspaceIndex } from '../../kube/workspace-index.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const istioAuthorizationPolicyWaypointIdentity = defineRule({
  id: 'istio-authorization-policy-waypoint-identity',
  summary: 'An Istio policy does not let in the waypoint before its workload',
  why: 'A waypoint hands on requests under its own identity, so a policy at the workload that names the clients refuses all of them, and is opened again in haste. It has to let in the waypoint alone; who may call is for a policy that has the waypoint as its target.',
  severity: 'medium',
  preset: 'strict',
  references: [
    owasp('K05:2025'),
    cwe(863),
    docs(
      'Policies and waypoints',
      'https://istio.io/latest/docs/ambient/usage/l4-policy/#choosing-enforcement-points-when-waypoints-are-introduced',
    ),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Namespace
metadata: {name: shop, labels: {istio.io/dataplane-mode: ambient, istio.io/use-waypoint: waypoint}}
---
apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata: {name: web, namespace: shop}
spec:
  selector: {matchLabels: {app: web}}
  rules:
  - from: [{source: {principals: [cluster.local/ns/edge/sa/gateway]}}]
#                    ^^^^^^^^^^ AuthorizationPolicy "web" does not let in the waypoint "waypoint"
`,
    good: `
apiVersion: v1
kind: Namespace
metadata: {name: shop, labels: {istio.io/dataplane-mode: ambient, istio.io/use-waypoint: waypoint}}
---
apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata: {name: web, namespace: shop}
spec:
  selector: {matchLabels: {app: web}}
  rules:
  - from: [{source: {principals: [cluster.local/ns/shop/sa/waypoint]}}]
`,
  },
  across: {
    'security.istio.io/AuthorizationPolicy': function* (located, index) {
      const { namespace, mesh, isPartial } = located.fact;
      const path = mesh?.policy?.callers?.path;
      if (path === undefined || isPartial || typeof namespace !== 'string' || !isForWorkloads(mesh?.selection)) return;
      const waypoint = isAmbient(index, namespace) ? waypointOf(index, namespace) : undefined;
      if (waypoint === undefined) return;
      // What one policy allows is allowed, whatever others do not.
      const others = reaching(index, 'security.istio.io/AuthorizationPolicy', namespace);
      if ([located, ...others].some((other) => mayLetIn(other, waypoint))) return;
      yield {
        at: { located, path },
        onKey: true,
        message: `${labelOf(located.fact)} does not let in the waypoint "${waypoint.name}"`,
      };
    },
  },
});

interface Waypoint {
  readonly namespace: string;
  readonly name: string;
}

/** The one that services of the namespace have. https://istio.io/latest/docs/ambient/usage/waypoint/#useawaypoint */
function waypointOf(index: WorkspaceIndex, namespace: string): Waypoint | undefined {
  const [only, second] = declarations(index, namespace);
  const name = only?.fact.labels.known['istio.io/use-waypoint'];
  if (only === undefined || second !== undefined || only.fact.labels.isOpen || name === undefined || name === 'none') return undefined;
  return { namespace: only.fact.labels.known['istio.io/use-waypoint-namespace'] ?? namespace, name };
}

const isForWorkloads = (selection: Selection | undefined): boolean =>
  selection !== undefined && !selection.isTargeted && !selection.isOpen && !/gateway|waypoint/i.test(JSON.stringify(selection.known));

function mayLetIn({ fact }: Located, { namespace, name }: Waypoint): boolean {
  const policy = fact.mesh?.policy;
  if (policy !== undefined && (fact.mesh?.selection?.isTargeted === true || !policy.deniesRest)) return false;
  const names = policy?.callers?.names;
  return names === undefined || names.includes(`${namespace}/${name}`) || names.includes(`${namespace}/*`);
}
