import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { unwantedGrant } from '../../rule/unwanted-grant.ts';

export const rbacResourcesDelete = defineRule({
  id: 'rbac-resources-delete',
  summary: 'A role deletes workloads or their data',
  why: 'Whoever may delete workloads, volumes or whole namespaces stops the service of others at once, and what was on the volumes may be gone for good. Most programs need to delete nothing that they did not make.',
  severity: 'low',
  preset: 'all',
  references: [
    owasp('K02:2025'),
    attack('T1485'),
    cwe(269),
    docs('RBAC good practices', 'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege'),
  ],
  examples: {
    bad: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: helper}
rules:
- {apiGroups: [""], resources: [pods], verbs: [get, delete]}
#                               ^^^^ ClusterRole "helper" may delete workloads or their data
`,
    good: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: helper}
rules:
- {apiGroups: [""], resources: [pods], verbs: [get, list]}
`,
  },
  check: unwantedGrant({
    grants: [
      {
        on: { '': ['pods', 'namespaces', 'persistentvolumeclaims'], apps: ['daemonsets', 'deployments', 'statefulsets'] },
        verbs: ['delete', 'deletecollection'],
      },
    ],
    may: 'delete workloads or their data',
    inRole: 'in its namespace',
    hasNoFix: true,
  }),
});
