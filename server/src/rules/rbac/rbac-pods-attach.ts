import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { unwantedGrant } from '../../rule/unwanted-grant.ts';

export const rbacPodsAttach = defineRule({
  id: 'rbac-pods-attach',
  summary: 'A role joins running processes',
  why: 'Whoever attaches to a pod reads what its process prints and types into it. A shell or a debugger that waits for input then is theirs, with all rights of the pod.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K02:2025'),
    attack('T1609'),
    cwe(269),
    docs('RBAC', 'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-resources'),
    docs(
      'AuthorizePodWebsocketUpgradeCreatePermission',
      'https://kubernetes.io/docs/reference/command-line-tools-reference/feature-gates/AuthorizePodWebsocketUpgradeCreatePermission/',
    ),
  ],
  examples: {
    bad: `
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: support}
rules:
- apiGroups: [""]
  resources: [pods/log, pods/attach]
#                       ^^^^^^^^^^^ Role "support" may attach to the processes of every pod of its namespace
  verbs: [get, create]
`,
    good: `
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: support}
rules:
- apiGroups: [""]
  resources: [pods/log]
  verbs: [get]
`,
  },
  check: unwantedGrant({
    // A websocket opens with a read; since 1.35 that needs the right to create as well.
    grants: (kubernetes) => [{ on: { '': ['pods/attach'] }, verbs: kubernetes < 35 ? ['create', 'get'] : ['create'] }],
    may: 'attach to the processes of every pod',
    inRole: 'of its namespace',
  }),
});
