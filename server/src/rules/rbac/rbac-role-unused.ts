import type { Known } from '../../kube/facts.ts';
import { HIDDEN } from '../../kube/resource.ts';
import { labelOf } from '../../kube/service-account.ts';
import type { Located, WorkspaceIndex } from '../../kube/workspace-index.ts';
import { docs, owasp } from '../../rule/references.ts';
import { defineRule, type FarFinding } from '../../rule/rule.ts';

export const rbacRoleUnused = defineRule({
  id: 'rbac-role-unused',
  summary: 'A role that nobody gets',
  why: 'What nobody needs hides among what somebody does. The day the role is bound, whoever does it trusts that somebody once thought about its rights. Delete what no binding names, or find out who was meant to have it.',
  severity: 'low',
  preset: 'all',
  references: [
    owasp('K02:2025'),
    docs('RBAC good practices', 'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#periodic-review'),
  ],
  examples: {
    bad: `
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: writer, namespace: shop}
#                ^^^^^^ No binding of this workspace names Role "writer"
rules: [{apiGroups: [""], resources: [pods], verbs: [patch]}]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: report, namespace: shop}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view}
subjects: [{kind: ServiceAccount, name: report, namespace: shop}]
`,
    good: `
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: writer, namespace: shop}
rules: [{apiGroups: [""], resources: [pods], verbs: [patch]}]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: report, namespace: shop}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: writer}
subjects: [{kind: ServiceAccount, name: report, namespace: shop}]
`,
  },
  across: { 'rbac.authorization.k8s.io/Role': unused, 'rbac.authorization.k8s.io/ClusterRole': unused },
});

const GROUP = 'rbac.authorization.k8s.io';

function* unused(located: Located, index: WorkspaceIndex): Generator<FarFinding> {
  const { fact, isPatch } = located;
  const isRole = fact.groupKind === `${GROUP}/Role`;
  // Labels may have the rules taken up by another role.
  const isTakenUp = fact.labels.isOpen || Object.keys(fact.labels.known).some((key) => key.includes('aggregat'));
  if (fact.name === undefined || fact.isPartial || isPatch || isTakenUp || (isRole && typeof fact.namespace !== 'string')) return;
  const bindings = bindingsIn(index, isRole, fact.namespace);
  // Where no binding is known at all, somebody keeps them elsewhere.
  if (bindings.length === 0 || bindings.some((binding) => mayName(binding, isRole ? 'Role' : 'ClusterRole', fact.name))) return;
  yield { at: { located, path: ['metadata', 'name'] }, message: `No binding of this workspace names ${labelOf(fact)}` };
}

/** A Role is given away in its own namespace alone. */
function bindingsIn(index: WorkspaceIndex, isRole: boolean, namespace: Known<string>): readonly Located[] {
  const kinds = ['RoleBinding', ...(isRole ? [] : ['ClusterRoleBinding']), HIDDEN].map((kind) => `${GROUP}/${kind}`);
  return kinds.flatMap((kind) => (isRole ? index.maybeIn(kind, namespace) : index.ofKind(kind)));
}

function mayName({ fact: { binding } }: Located, kind: string, name: string | undefined): boolean {
  if (binding === undefined) return true;
  const { role } = binding;
  return (role.kind === kind || role.kind === undefined) && (role.name === name || role.name === undefined);
}
