import type { Known } from '../../kube/facts.ts';
import { labelOf } from '../../kube/service-account.ts';
import type { Located, WorkspaceIndex } from '../../kube/workspace-index.ts';
import { docs } from '../../rule/references.ts';
import { defineRule, type FarFinding } from '../../rule/rule.ts';
import { remove, set } from '../../yaml/change.ts';

export const rbacSubjectUserIsServiceAccount = defineRule({
  id: 'rbac-subject-user-is-service-account',
  summary: 'A binding names a service account as a user',
  why: 'For Kubernetes a user of that name is somebody else, so the account gets no rights by this binding. Whoever can sign in under the name does, and people mostly widen the rights of the account until its program works.',
  severity: 'low',
  preset: 'strict',
  references: [docs('Referring to subjects', 'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-subjects')],
  examples: {
    bad: `
apiVersion: v1
kind: ServiceAccount
metadata: {name: report, namespace: shop}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: reader, namespace: shop}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view}
subjects:
- {kind: User, name: report}
#                    ^^^^^^ RoleBinding "reader" names a user "report", which is not the account of this name
`,
    good: `
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
    'rbac.authorization.k8s.io/RoleBinding': mistaken,
    'rbac.authorization.k8s.io/ClusterRoleBinding': mistaken,
  },
});

function* mistaken(located: Located, index: WorkspaceIndex): Generator<FarFinding> {
  const { fact } = located;
  for (const [i, { kind, name }] of (fact.binding?.subjects ?? []).entries()) {
    const account = kind === 'User' && typeof name === 'string' ? accountMeant(index, name, fact.namespace) : undefined;
    if (account === undefined) continue;
    const { name: own = '', namespace } = account.fact;
    yield {
      at: { located, path: ['subjects', i, 'name'] },
      message: `${labelOf(fact)} names a user "${name}", which is not the account of this name`,
      related: [{ located: account, path: ['metadata', 'name'], message: 'This account may be meant' }],
      fixes: [
        {
          title: `Name the account ${own} of namespace ${namespace}`,
          safety: 'needs-review',
          changes: (at) => {
            const subject = at.parent;
            if (subject === undefined || typeof namespace !== 'string') return [];
            const group = subject.get('apiGroup');
            const changes = [set(subject.get('kind'), 'ServiceAccount'), set(at, own), set(subject.get('namespace'), namespace)];
            return group.isPresent ? [...changes, remove(group)] : changes;
          },
        },
      ],
    };
  }
}

/** `shop/report`, or `report` in a binding of its namespace. */
function accountMeant(index: WorkspaceIndex, name: string, namespace: Known<string>): Located | undefined {
  const [first = '', second, ...rest] = name.split('/');
  if (rest.length > 0) return undefined;
  const [place, own] = second === undefined ? [namespace, first] : [first, second];
  return typeof place === 'string' ? index.find('core/ServiceAccount', place, own) : undefined;
}
