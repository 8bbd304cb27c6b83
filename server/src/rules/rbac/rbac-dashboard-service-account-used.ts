import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const rbacDashboardServiceAccountUsed = defineRule({
  id: 'rbac-dashboard-service-account-used',
  summary: 'A program runs as the account of the dashboard',
  why: 'The account of the dashboard often has wide rights, so that the dashboard can show much. A program that borrows it has them all, and nobody who trims them knows of the program.',
  severity: 'low',
  preset: 'all',
  references: [
    owasp('K02:2025'),
    attack('T1098.006'),
    cwe(250),
    docs('Dashboard', 'https://kubernetes.io/docs/tasks/access-application-cluster/web-ui-dashboard/'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Pod
metadata: {name: report, namespace: kubernetes-dashboard}
spec:
  serviceAccountName: kubernetes-dashboard
#                     ^^^^^^^^^^^^^^^^^^^^ Pod "report" runs as the account of the dashboard
  containers: [{name: report, image: registry.example/report:1.4.2}]
`,
    good: `
apiVersion: v1
kind: Pod
metadata: {name: report, namespace: kubernetes-dashboard}
spec:
  serviceAccountName: report
  containers: [{name: report, image: registry.example/report:1.4.2}]
`,
  },
  check: {
    *pod({ spec, containers, label }) {
      const account = spec.get('serviceAccountName');
      const mayBeDashboard = containers.some(({ field }) => (field.get('image').text ?? 'dashboard').includes('dashboard'));
      if (account.is('kubernetes-dashboard') && containers.length > 0 && !mayBeDashboard)
        yield { at: account, message: `${label} runs as the account of the dashboard` };
    },
  },
});
