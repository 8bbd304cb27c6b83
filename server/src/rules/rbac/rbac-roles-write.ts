import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { unwantedGrant } from '../../rule/unwanted-grant.ts';

export const rbacRolesWrite = defineRule({
  id: 'rbac-roles-write',
  summary: 'A role writes roles or bindings',
  why: 'Kubernetes lets nobody give away more rights than they have. Within that bound the holder can hand everything on to any account, which is how an intruder stays after the first hole is closed. A later, wider role then spreads by itself.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K02:2025'),
    attack('T1098.006'),
    cwe(269),
    docs(
      'Restrictions on binding',
      'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#restrictions-on-role-binding-creation-or-update',
    ),
  ],
  yieldsTo: ['rbac-bind-verb', 'rbac-escalate-verb'],
  examples: {
    bad: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: operator}
rules:
- apiGroups: [rbac.authorization.k8s.io]
  resources: [rolebindings]
#             ^^^^^^^^^^^^ ClusterRole "operator" may change who may do what
  verbs: [get, create, patch]
`,
    good: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: operator}
rules:
- apiGroups: [rbac.authorization.k8s.io]
  resources: [rolebindings]
  verbs: [get, list]
`,
  },
  check: unwantedGrant({
    grants: [
      {
        on: { 'rbac.authorization.k8s.io': ['roles', 'rolebindings', 'clusterroles', 'clusterrolebindings'] },
        verbs: ['create', 'update', 'patch'],
      },
    ],
    may: 'change who may do what',
    inRole: 'in its namespace',
  }),
});
