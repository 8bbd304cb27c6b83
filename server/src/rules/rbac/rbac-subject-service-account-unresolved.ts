import { accountsIn, accountsNamed, DEFAULT_ACCOUNT, labelOf } from '../../kube/service-account.ts';
import type { Located, WorkspaceIndex } from '../../kube/workspace-index.ts';
import { docs, owasp } from '../../rule/references.ts';
import { defineRule, type FarFinding } from '../../rule/rule.ts';

export const rbacSubjectServiceAccountUnresolved = defineRule({
  id: 'rbac-subject-service-account-unresolved',
  summary: 'A binding gives its role to an account that is not in the workspace',
  why: 'Whoever may make accounts in that namespace can make this one and has its rights at once. Bindings of programs that are long gone stay like this, and nobody looks at them. Often the name is merely misspelt.',
  severity: 'low',
  preset: 'all',
  references: [
    owasp('K02:2025'),
    docs('RBAC good practices', 'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#periodic-review'),
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
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view}
subjects:
- {kind: ServiceAccount, name: report, namespace: shop}
#                              ^^^^^^ RoleBinding "reader" names the account "report", which is not in this workspace
`,
    good: `
apiVersion: v1
kind: Namespace
metadata: {name: shop}
---
apiVersion: v1
kind: ServiceAccount
metadata: {name: report, namespace: shop}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: reader, namespace: shop}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view}
subjects:
- {kind: ServiceAccount, name: report, namespace: shop}
`,
  },
  across: {
    'rbac.authorization.k8s.io/RoleBinding': unresolved,
    'rbac.authorization.k8s.io/ClusterRoleBinding': unresolved,
  },
});

function* unresolved(located: Located, index: WorkspaceIndex): Generator<FarFinding> {
  const { fact } = located;
  for (const [i, { kind, name, namespace: own }] of (fact.binding?.subjects ?? []).entries()) {
    // A RoleBinding means its own namespace where it says none.
    const namespace = own === null ? fact.namespace : own;
    if (kind !== 'ServiceAccount' || typeof name !== 'string' || name === DEFAULT_ACCOUNT || typeof namespace !== 'string') continue;
    // Who declares the namespace elsewhere may declare the account there too.
    if (index.named('core/Namespace', namespace).length === 0 || accountsNamed(index, name, namespace).length > 0) continue;
    if (accountsIn(index, namespace).some((other) => other.fact.name === undefined)) continue;
    yield {
      at: { located, path: ['subjects', i, 'name'] },
      message: `${labelOf(fact)} names the account "${name}", which is not in this workspace`,
    };
  }
}
