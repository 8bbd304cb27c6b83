import type { Subject } from '../../kube/rbac.ts';
import { docs } from '../../rule/references.ts';
import { defineRule, type Finding, type Fix } from '../../rule/rule.ts';
import { remove, set } from '../../yaml/change.ts';

export const rbacSubjectApiGroupMismatch = defineRule({
  id: 'rbac-subject-api-group-mismatch',
  summary: 'A subject of a binding is placed where it does not belong',
  why: 'Users and groups are of the API group of RBAC and of no namespace, service accounts are of the core group. The API server refuses the whole binding otherwise, so nobody in it gets the rights that others count on. A namespace at a user looks like a bound that is not there.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    docs('Referring to subjects', 'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-subjects'),
    docs('Subject', 'https://kubernetes.io/docs/reference/kubernetes-api/authorization-resources/role-binding-v1/'),
  ],
  examples: {
    bad: `
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: reader, namespace: shop}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view}
subjects:
- kind: ServiceAccount
  name: report
  namespace: shop
  apiGroup: rbac.authorization.k8s.io
#           ^^^^^^^^^^^^^^^^^^^^^^^^^ ServiceAccount "report" is not of the API group rbac.authorization.k8s.io
`,
    good: `
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: reader, namespace: shop}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view}
subjects:
- kind: ServiceAccount
  name: report
  namespace: shop
- kind: User
  name: jane
  apiGroup: rbac.authorization.k8s.io
`,
  },
  check: {
    *binding({ subjects }) {
      for (const subject of subjects) {
        if (subject.kind.is('ServiceAccount')) yield* strangeGroup(subject, '');
        if (!subject.kind.is('User') && !subject.kind.is('Group')) continue;
        yield* strangeGroup(subject, 'rbac.authorization.k8s.io');
        const { namespace } = subject;
        if (namespace.text === undefined || namespace.text === '') continue;
        // Nobody looks at it.
        yield {
          at: namespace,
          severity: 'low',
          message: `${named(subject)} belongs to no namespace`,
          fixes: [{ title: 'Remove the namespace', safety: 'safe', changes: [remove(namespace)] }],
        };
      }
    },
  },
});

/** Left out or empty, the group is filled in. https://github.com/kubernetes/kubernetes/blob/master/pkg/apis/rbac/v1/defaults.go */
function* strangeGroup(subject: Subject, group: string): Generator<Finding> {
  const apiGroup = subject.field.get('apiGroup');
  const { text } = apiGroup;
  if (text === undefined || text === '' || text === group) return;
  const fix: Pick<Fix, 'title' | 'changes'> =
    group === ''
      ? { title: 'Remove the API group', changes: [remove(apiGroup)] }
      : { title: `Write ${group}`, changes: [set(apiGroup, group)] };
  // What was refused before gives rights away then.
  yield { at: apiGroup, message: `${named(subject)} is not of the API group ${text}`, fixes: [{ ...fix, safety: 'needs-review' }] };
}

const named = ({ kind, name }: Subject): string => (name.written === undefined ? `A ${kind.text}` : `${kind.text} "${name.written}"`);
