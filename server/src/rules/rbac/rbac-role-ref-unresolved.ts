import type { Known } from '../../kube/facts.ts';
import { rolesMeant } from '../../kube/rbac/bound-role.ts';
import { labelOf } from '../../kube/service-account.ts';
import type { Located, WorkspaceIndex } from '../../kube/workspace-index.ts';
import { docs, owasp } from '../../rule/references.ts';
import { defineRule, type FarFinding } from '../../rule/rule.ts';

export const rbacRoleRefUnresolved = defineRule({
  id: 'rbac-role-ref-unresolved',
  summary: 'A binding names a role that is not in the workspace',
  why: 'A binding whose role is missing grants nothing today. Whoever makes a role of that name later decides what its subjects may do, mostly without knowing of the binding. Often the name is merely misspelt.',
  severity: 'low',
  preset: 'all',
  references: [
    owasp('K02:2025'),
    docs('RBAC good practices', 'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#periodic-review'),
    docs('RBAC', 'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#rolebinding-and-clusterrolebinding'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Namespace
metadata: {name: shop}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: reader, namespace: shop}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: reader}
#                                                                ^^^^^^ RoleBinding "reader" names the Role "reader", which is not in this workspace
subjects: [{kind: ServiceAccount, name: report, namespace: shop}]
`,
    good: `
apiVersion: v1
kind: Namespace
metadata: {name: shop}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: reader, namespace: shop}
rules: [{apiGroups: [""], resources: [pods], verbs: [get]}]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: reader, namespace: shop}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: reader}
subjects: [{kind: ServiceAccount, name: report, namespace: shop}]
`,
  },
  across: {
    'rbac.authorization.k8s.io/RoleBinding': unresolved,
    'rbac.authorization.k8s.io/ClusterRoleBinding': unresolved,
  },
});

function* unresolved(located: Located, index: WorkspaceIndex): Generator<FarFinding> {
  const { fact } = located;
  const { kind, name } = fact.binding?.role ?? {};
  if (typeof name !== 'string' || !isKnownPlace(index, kind, name, fact.namespace) || rolesMeant(index, fact).length > 0) return;
  yield {
    at: { located, path: ['roleRef', 'name'] },
    message: `${labelOf(fact)} names the ${kind} "${name}", which is not in this workspace`,
  };
}

/** Who declares a namespace or the roles of the cluster elsewhere may declare this one there too. */
function isKnownPlace(index: WorkspaceIndex, kind: Known<string>, name: string, namespace: Known<string>): boolean {
  if (kind === 'Role')
    return typeof namespace === 'string' && index.named('core/Namespace', namespace).length > 0 && !isElsewhere(index, name);
  return kind === 'ClusterRole' && !BUILT_IN.test(name) && index.ofKind('rbac.authorization.k8s.io/ClusterRole').length > 0;
}

/** A Role of another namespace is another rule's matter. */
const isElsewhere = (index: WorkspaceIndex, name: string): boolean => index.named('rbac.authorization.k8s.io/Role', name).length > 0;

/** https://kubernetes.io/docs/reference/access-authn-authz/rbac/#default-roles-and-role-bindings */
const BUILT_IN = /^(?:admin|cluster-admin|edit|view|system:.*)$/;
