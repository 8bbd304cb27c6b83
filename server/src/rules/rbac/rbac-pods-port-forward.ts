import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { unwantedGrant } from '../../rule/unwanted-grant.ts';

export const rbacPodsPortForward = defineRule({
  id: 'rbac-pods-port-forward',
  summary: 'A role reaches into every pod',
  why: 'The API server opens the connection, so neither network policies nor the sign-in in front of a program see it. What a pod serves to itself alone, such as an admin page or a database without a password, lies open.',
  severity: 'medium',
  preset: 'strict',
  references: [
    owasp('K02:2025'),
    cwe(441),
    docs('Port forwarding', 'https://kubernetes.io/docs/tasks/access-application-cluster/port-forward-access-application-cluster/'),
  ],
  examples: {
    bad: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: helper}
rules:
- {apiGroups: [""], resources: [pods/portforward], verbs: [create]}
#                               ^^^^^^^^^^^^^^^^ ClusterRole "helper" may reach every port of every pod
`,
    good: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: helper}
rules:
- {apiGroups: [""], resources: [services], verbs: [get]}
`,
  },
  check: unwantedGrant({
    // A websocket opens with a read; since 1.35 that needs the right to create as well. The proxies take any verb for themselves.
    // https://kubernetes.io/docs/reference/command-line-tools-reference/feature-gates/AuthorizePodWebsocketUpgradeCreatePermission/
    grants: (kubernetes) => [
      { on: { '': ['pods/proxy', 'services/proxy'] }, verbs: ['create', 'get'] },
      { on: { '': ['pods/portforward'] }, verbs: kubernetes < 35 ? ['create', 'get'] : ['create'] },
    ],
    may: 'reach every port of every pod',
    inRole: 'of its namespace',
  }),
});
