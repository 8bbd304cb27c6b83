import { grants, isAlone, isNarrowed, revoke, spelledOut } from '../../kube/rbac.ts';
import { cwe, docs, nsa } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const rbacPodsExec = defineRule({
  id: 'rbac-pods-exec',
  summary: 'A role runs commands in pods',
  why: 'A command in a pod has all that the pod has: its secrets, its volumes, the token of its account. So whoever may run commands in every pod has the rights of all of them together. People who debug may need it for an hour; programs hardly ever do.',
  severity: 'high',
  preset: 'recommended',
  references: [
    nsa('Authentication and authorization'),
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
  check: {
    *roleRule(rule, { kubernetes }) {
      const exec = spelledOut(rule, 'pods/exec');
      if (exec === undefined || isNarrowed(rule)) return;
      // A websocket opens with a read; since 1.35 that needs the right to create as well.
      // https://kubernetes.io/docs/reference/command-line-tools-reference/feature-gates/AuthorizePodWebsocketUpgradeCreatePermission/
      const verbs = kubernetes < 35 ? ['create', 'get'] : ['create'];
      if (!verbs.some((verb) => grants(rule, verb, '', 'pods/exec'))) return;
      const where = rule.role.kind === 'Role' ? 'every pod of its namespace' : 'every pod';
      const title = isAlone(exec) ? 'Remove this rule' : `Take ${exec.text} out of the rule`;
      yield {
        at: exec,
        message: `${rule.role.label} may run commands in ${where}`,
        fixes: [{ title, safety: 'needs-review', changes: [revoke(rule, exec)] }],
      };
    },
  },
});
