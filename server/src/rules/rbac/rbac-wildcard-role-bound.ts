import { boundRole } from '../../kube/rbac/bound-role.ts';
import type { RoleFact } from '../../kube/rbac/role-fact.ts';
import { labelOf } from '../../kube/service-account.ts';
import type { Located, WorkspaceIndex } from '../../kube/workspace-index.ts';
import { attack, cis, cwe, docs, nsa, owasp } from '../../rule/references.ts';
import { defineRule, type FarFinding } from '../../rule/rule.ts';

export const rbacWildcardRoleBound = defineRule({
  id: 'rbac-wildcard-role-bound',
  summary: 'A binding gives away a role that may do everything',
  why: 'A role with a star for groups, resources and verbs is cluster-admin under another name, and here somebody gets it. Whoever takes over that account owns the namespace or the cluster. A role with what the account really uses holds the damage back.',
  severity: 'high',
  preset: 'recommended',
  references: [
    cis('5.1.3'),
    nsa('Authentication and authorization'),
    owasp('K02:2025'),
    attack('T1098.006'),
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
  across: {
    'rbac.authorization.k8s.io/ClusterRoleBinding': boundEverything,
    'rbac.authorization.k8s.io/RoleBinding': boundEverything,
  },
});

function* boundEverything(located: Located, index: WorkspaceIndex): Generator<FarFinding> {
  const role = boundRole(index, located.fact, (other) => everythingIn(other).length > 0);
  const [star] = everythingIn(role?.fact.role);
  if (role === undefined || star === undefined) return;
  const where = located.fact.groupKind.endsWith('/RoleBinding') ? ' in its namespace' : '';
  yield {
    at: { located, path: ['roleRef', 'name'] },
    message: `${labelOf(located.fact)} gives ${role.fact.name} away, which may do everything${where}`,
    related: [{ located: role, path: star.path, message: 'Here the role grants everything on everything' }],
  };
}

const everythingIn = (role: RoleFact | undefined) => (role?.everything ?? []).filter(({ reach }) => reach === 'all');
