import type { Fact } from '../../kube/facts.ts';
import { labelOf } from '../../kube/service-account.ts';
import type { Located, WorkspaceIndex } from '../../kube/workspace-index.ts';
import { cis, cwe, docs, nsa } from '../../rule/references.ts';
import { defineRule, type FarFinding } from '../../rule/rule.ts';

const RBAC = 'rbac.authorization.k8s.io';

export const rbacWildcardRoleBound = defineRule({
  id: 'rbac-wildcard-role-bound',
  summary: 'A binding gives away a role that may do everything',
  why: 'A role with a star for groups, resources and verbs is cluster-admin under another name, and here somebody gets it. Whoever takes over that account owns the namespace or the cluster. A role with what the account really uses holds the damage back.',
  severity: 'high',
  preset: 'recommended',
  references: [
    cis('5.1.3'),
    nsa('Authentication and authorization'),
    cwe(250),
    docs('RBAC good practices', 'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege'),
  ],
  examples: {
    bad: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: deployer}
rules:
- apiGroups: ["*"]
  resources: ["*"]
  verbs: ["*"]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: pipeline}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: deployer}
#                                                                       ^^^^^^^^ ClusterRoleBinding "pipeline" gives deployer away, which may do everything
subjects:
- {kind: ServiceAccount, name: pipeline, namespace: shop}
`,
    good: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: deployer}
rules:
- apiGroups: [apps]
  resources: [deployments]
  verbs: [get, patch]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: pipeline}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: deployer}
subjects:
- {kind: ServiceAccount, name: pipeline, namespace: shop}
`,
  },
  across: { [`${RBAC}/ClusterRoleBinding`]: boundRole, [`${RBAC}/RoleBinding`]: boundRole },
});

function* boundRole(located: Located, index: WorkspaceIndex): Generator<FarFinding> {
  const { groupKind, binding } = located.fact;
  const role = binding === undefined || binding.subjects.length === 0 ? undefined : roleWithEverything(index, located.fact);
  const [star] = everythingIn(role?.fact);
  if (role === undefined || star === undefined) return;
  const where = groupKind.endsWith('/RoleBinding') ? ' in its namespace' : '';
  yield {
    at: { located, path: ['roleRef', 'name'] },
    message: `${labelOf(located.fact)} gives ${role.fact.name} away, which may do everything${where}`,
    related: [{ located: role, path: star.path, message: 'Here the role grants everything on everything' }],
  };
}

/** The role that a binding refers to, where all that go by the name in this workspace grant everything. */
function roleWithEverything(index: WorkspaceIndex, { binding, namespace }: Fact): Located | undefined {
  const { kind, name } = binding?.role ?? {};
  if (typeof name !== 'string' || (kind !== 'ClusterRole' && kind !== 'Role')) return undefined;
  const named = index.named(`${RBAC}/${kind}`, name);
  const roles = kind === 'ClusterRole' ? named : named.filter(({ fact }) => fact.namespace === namespace && namespace !== undefined);
  return roles.every(({ fact }) => everythingIn(fact).length > 0) ? roles[0] : undefined;
}

const everythingIn = (fact: Fact | undefined) => (fact?.role?.everything ?? []).filter(({ reach }) => reach === 'all');
