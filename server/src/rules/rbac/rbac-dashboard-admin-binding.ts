import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const rbacDashboardAdminBinding = defineRule({
  id: 'rbac-dashboard-admin-binding',
  summary: 'The dashboard gets wide rights on the whole cluster',
  why: 'Whoever reaches the dashboard, or its token, acts with the rights of its account. Clusters have been taken over this way, through a dashboard that was open to the network. For looking, a role that reads is enough.',
  severity: 'critical',
  preset: 'recommended',
  references: [
    owasp('K02:2025'),
    attack('T1098.006'),
    cwe(250),
    docs('Dashboard', 'https://kubernetes.io/docs/tasks/access-application-cluster/web-ui-dashboard/'),
  ],
  examples: {
    bad: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: dashboard-admin}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: cluster-admin}
#                                                                       ^^^^^^^^^^^^^ ClusterRoleBinding "dashboard-admin" gives cluster-admin to the dashboard
subjects:
- {kind: ServiceAccount, name: admin-user, namespace: kubernetes-dashboard}
`,
    good: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: dashboard-viewer}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view}
subjects:
- {kind: ServiceAccount, name: viewer, namespace: kubernetes-dashboard}
`,
  },
  check: {
    *binding({ resource, roleRef, subjects, isClusterWide }) {
      const role = roleRef.get('name');
      if (!isClusterWide || !WIDE.has(role.text ?? '')) return;
      const account = subjects.find(({ kind, namespace }) => kind.is('ServiceAccount') && namespace.is('kubernetes-dashboard'));
      if (account !== undefined) yield { at: role, message: `${resource.label} gives ${role.text} to the dashboard` };
    },
  },
});

const WIDE = new Set(['cluster-admin', 'admin', 'edit']);
