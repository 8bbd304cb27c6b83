import { declarations, membershipOfNamespace } from '../../kube/mesh/membership.ts';
import { reaching } from '../../kube/mesh/reach.ts';
import { isForAll, selects } from '../../kube/mesh/selection.ts';
import type { Located } from '../../kube/workspace-index.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { addDocument } from '../../yaml/change.ts';

export const istioAuthorizationPolicyDefaultMissing = defineRule({
  id: 'istio-authorization-policy-default-missing',
  summary: 'A namespace of the Istio mesh has no policy that denies by default',
  why: 'A workload that no allowing policy selects lets every caller in. One that was forgotten, or that is new, is open to the whole mesh, and to whoever sends plain text.',
  severity: 'medium',
  preset: 'strict',
  references: [
    owasp('K05:2025'),
    cwe(862),
    docs(
      'Apply default-deny authorization policies',
      'https://istio.io/latest/docs/ops/best-practices/security/#use-default-deny-patterns',
    ),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Namespace
metadata: {name: shop, labels: {istio-injection: enabled}}
#                ^^^^ Namespace "shop" is in the mesh, but no policy of this workspace denies by default
---
apiVersion: v1
kind: Pod
metadata: {name: web, namespace: shop, labels: {app: web}}
spec: {containers: [{name: web, image: registry.example/web:1.4.0}]}
`,
    good: `
apiVersion: v1
kind: Namespace
metadata: {name: shop, labels: {istio-injection: enabled}}
---
apiVersion: v1
kind: Pod
metadata: {name: web, namespace: shop, labels: {app: web}}
spec: {containers: [{name: web, image: registry.example/web:1.4.0}]}
---
apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata: {name: allow-nothing, namespace: shop}
spec: {}
`,
  },
  across: {
    'core/Namespace': function* (located, index) {
      const { name, isPartial } = located.fact;
      if (name === undefined || isPartial || !index.isFirst(located)) return;
      const isMeshed = declarations(index, name).every(({ fact }) => (membershipOfNamespace(fact) ?? 'outside') !== 'outside');
      const workloads = index.workloadsOf(name);
      const policies = reaching(index, 'security.istio.io/AuthorizationPolicy', name).filter(mayDenyRest);
      if (!isMeshed || workloads.length === 0 || policies.some(mayBeForAll)) return;
      if (workloads.every(({ fact }) => policies.some((policy) => maySelect(policy, fact)))) return;
      yield {
        at: { located, path: ['metadata', 'name'] },
        message: `Namespace "${name}" is in the mesh, but no policy of this workspace denies by default`,
        fixes: [
          {
            title: 'Add a policy that allows nothing by itself',
            safety: 'needs-review',
            changes: (at) => [addDocument(at, allowNothing(name))],
          },
        ],
      };
    },
  },
});

const mayDenyRest = ({ fact }: Located): boolean => fact.mesh?.policy?.deniesRest !== false || fact.isPartial;

/** One for a waypoint may stand before all of them. */
const mayBeForAll = ({ fact }: Located): boolean => {
  const selection = fact.mesh?.selection;
  return selection === undefined || selection.isOpen || selection.isTargeted || isForAll(selection);
};

const maySelect = ({ fact }: Located, { workload }: Located['fact']): boolean =>
  workload !== undefined && fact.mesh?.selection !== undefined && selects(fact.mesh.selection, workload.labels) !== false;

const allowNothing = (namespace: string) => ({
  apiVersion: 'security.istio.io/v1',
  kind: 'AuthorizationPolicy',
  metadata: { name: 'allow-nothing', namespace },
  spec: {},
});
