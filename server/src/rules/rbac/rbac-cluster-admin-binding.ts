import { isGroup, type Subject } from '../../kube/rbac.ts';
import { attack, cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const rbacClusterAdminBinding = defineRule({
  id: 'rbac-cluster-admin-binding',
  summary: 'Somebody gets cluster-admin for the whole cluster',
  why: 'The role cluster-admin may do everything everywhere, and nothing in the cluster holds it back. For a program it means that one stolen token or one hole in it gives away the cluster. Programs mostly need a few verbs on a few resources.',
  severity: 'critical',
  preset: 'recommended',
  references: [
    cis('5.1.1'),
    owasp('K02:2025'),
    attack('T1098.006'),
    cwe(250),
    docs('RBAC good practices', 'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege'),
  ],
  yieldsTo: ['rbac-dashboard-admin-binding'],
  options: {
    groups: {
      kind: 'texts',
      byDefault: [],
      text: 'Groups of people that may have the whole cluster, such as one for emergencies.',
    },
  },
  examples: {
    bad: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: pipeline}
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: ClusterRole
  name: cluster-admin
#       ^^^^^^^^^^^^^ ClusterRoleBinding "pipeline" gives the whole cluster to ServiceAccount "shop/pipeline"
subjects:
- kind: ServiceAccount
  name: pipeline
  namespace: shop
`,
    good: `
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: pipeline, namespace: shop}
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: ClusterRole
  name: edit
subjects:
- kind: ServiceAccount
  name: pipeline
  namespace: shop
`,
  },
  check: {
    *binding({ resource, roleRef, subjects, isClusterWide }, { options }) {
      if (!isClusterWide || !roleRef.get('name').is('cluster-admin')) return;
      // That group has the whole cluster without any binding, and a rule of its own.
      const allowed = ['system:masters', ...options.groups];
      const gaining = subjects.filter((subject) => isCertain(subject) && !allowed.some((group) => isGroup(subject, group)));
      const [first, ...others] = gaining;
      if (first === undefined) return;
      const more = others.length === 0 ? '' : ` and ${others.length} more`;
      yield { at: roleRef.get('name'), message: `${resource.label} gives the whole cluster to ${first.label}${more}` };
    },
  },
});

/** A hidden name may be that of an allowed group, unless it is the name of an account. */
const isCertain = ({ kind, name }: Subject): boolean => kind.is('ServiceAccount') || (kind.text !== undefined && name.text !== undefined);
