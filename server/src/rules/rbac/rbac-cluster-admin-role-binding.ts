import { attack, cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const rbacClusterAdminRoleBinding = defineRule({
  id: 'rbac-cluster-admin-role-binding',
  summary: 'Somebody gets cluster-admin within a namespace',
  why: 'Bound in one namespace, cluster-admin still may do everything there: lift the quota, delete the network policies, rewrite the role bindings and change the labels of the namespace that Pod Security goes by. The built-in role admin leaves quota and namespace alone, edit also the roles.',
  severity: 'high',
  preset: 'recommended',
  references: [
    cis('5.1.1'),
    owasp('K02:2025'),
    attack('T1098.006'),
    cwe(250),
    docs('User-facing roles', 'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#user-facing-roles'),
  ],
  examples: {
    bad: `
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: owners, namespace: blue}
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: ClusterRole
  name: cluster-admin
#       ^^^^^^^^^^^^^ RoleBinding "owners" gives everything in its namespace away
subjects:
- {apiGroup: rbac.authorization.k8s.io, kind: Group, name: oidc:blue}
`,
    good: `
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: owners, namespace: blue}
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: ClusterRole
  name: edit
subjects:
- {apiGroup: rbac.authorization.k8s.io, kind: Group, name: oidc:blue}
`,
  },
  check: {
    *binding({ resource, roleRef, subjects, isClusterWide }) {
      const name = roleRef.get('name');
      if (isClusterWide || !roleRef.get('kind').is('ClusterRole') || !name.is('cluster-admin') || subjects.length === 0) return;
      yield {
        at: name,
        message: `${resource.label} gives everything in its namespace away`,
        fixes: (['admin', 'edit'] as const).map((role) => ({
          title: `Bind ${role} instead (a binding must be made anew to change its role)`,
          safety: 'needs-review',
          changes: [set(name, role)],
        })),
      };
    },
  },
});
