import { attack, cwe, docs, nsa, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { unwantedGrant } from '../../rule/unwanted-grant.ts';

export const rbacPodsExec = defineRule({
  id: 'rbac-pods-exec',
  summary: 'A role runs commands in pods',
  why: 'A command in a pod has all that the pod has: its secrets, its volumes, the token of its account. So whoever may run commands in every pod has the rights of all of them together. People who debug may need it for an hour; programs hardly ever do.',
  severity: 'high',
  preset: 'recommended',
  references: [
    nsa('Authentication and authorization'),
    owasp('K02:2025'),
    attack('T1609'),
    cwe(269),
    docs('RBAC', 'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-resources'),
  ],
  examples: {
    bad: `
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: support}
rules:
- apiGroups: [""]
  resources: [pods, pods/exec]
#                   ^^^^^^^^^ Role "support" may run commands in every pod of its namespace
  verbs: [get, list, create]
`,
    good: `
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: support}
rules:
- apiGroups: [""]
  resources: [pods, pods/log]
  verbs: [get, list]
`,
  },
  check: unwantedGrant({
    // A websocket opens with a read; since 1.35 that needs the right to create as well.
    // https://kubernetes.io/docs/reference/command-line-tools-reference/feature-gates/AuthorizePodWebsocketUpgradeCreatePermission/
    grants: (kubernetes) => [{ on: { '': ['pods/exec'] }, verbs: kubernetes < 35 ? ['create', 'get'] : ['create'] }],
    may: 'run commands in every pod',
    inRole: 'of its namespace',
  }),
});
