import { isTenant } from '../../kube/tenant.ts';
import { attack, cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const rbacTenantRoleWildcard = defineRule({
  id: 'rbac-tenant-role-wildcard',
  summary: "A tenant's role grants everything in its namespace",
  why: 'What keeps a tenant within its bounds lies in its own namespace: the quota, the network policies, the role bindings. A role with stars lets the tenant delete or rewrite them, read every secret and run commands in every pod. The built-in ClusterRole edit, bound in the namespace, leaves the bounds alone.',
  severity: 'high',
  preset: 'recommended',
  references: [
    cis('5.1.3'),
    owasp('K02:2025'),
    attack('T1098.006'),
    cwe(269),
    docs('Multi-tenancy', 'https://kubernetes.io/docs/concepts/security/multi-tenancy/#access-controls'),
    docs('RBAC good practices', 'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: ResourceQuota
metadata: {name: compute, namespace: blue}
spec: {hard: {requests.cpu: "10"}}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: owner, namespace: blue}
rules:
- apiGroups: ["*"]
  resources: ["*"]
#             ^^^ Role "owner" may do everything in tenant namespace "blue"
  verbs: ["*"]
`,
    good: `
apiVersion: v1
kind: ResourceQuota
metadata: {name: compute, namespace: blue}
spec: {hard: {requests.cpu: "10"}}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: owner, namespace: blue}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: edit}
subjects: [{apiGroup: rbac.authorization.k8s.io, kind: Group, name: oidc:blue}]
`,
  },
  across: {
    'rbac.authorization.k8s.io/Role': function* (located, index) {
      const { name, namespace, role } = located.fact;
      if (!isTenant(index, namespace)) return;
      const label = name === undefined ? 'Role' : `Role "${name}"`;
      for (const { path, reach } of role?.everything ?? []) {
        if (reach === 'custom') continue;
        const what = reach === 'all' ? 'everything' : 'everything with its API groups';
        yield { at: { located, path }, message: `${label} may do ${what} in tenant namespace "${namespace}"` };
      }
    },
  },
});
