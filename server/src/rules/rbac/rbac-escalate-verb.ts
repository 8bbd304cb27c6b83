import { isAlone, namesRoles, revoke, wildcardIn } from '../../kube/rbac.ts';
import { attack, cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const rbacEscalateVerb = defineRule({
  id: 'rbac-escalate-verb',
  summary: 'A role lets its holder write roles beyond its own rights',
  why: 'Kubernetes lets nobody write a role that grants more than the writer has, unless the writer has the verb escalate. With it an account turns any role, its own among them, into cluster-admin.',
  severity: 'critical',
  preset: 'recommended',
  references: [
    cis('5.1.8'),
    owasp('K02:2025'),
    attack('T1098.006'),
    cwe(269),
    docs('RBAC good practices', 'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#escalate-verb'),
  ],
  examples: {
    bad: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: operator}
rules:
- apiGroups: [rbac.authorization.k8s.io]
  resources: [clusterroles]
  verbs: [get, escalate]
#              ^^^^^^^^ ClusterRole "operator" may write roles with rights that it does not have
`,
    good: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: operator}
rules:
- apiGroups: [rbac.authorization.k8s.io]
  resources: [clusterroles]
  verbs: [get, create]
`,
  },
  check: {
    *roleRule(rule) {
      const { role, apiGroups, resources, verbs } = rule;
      const everyVerb = wildcardIn(verbs);
      const everyResource = resources.includes('*') && (apiGroups.includes('*') || apiGroups.includes('rbac.authorization.k8s.io'));
      const verb = verbs.items.find((item) => item.is('escalate'));
      const at = everyVerb ?? verb;
      // Stars for verbs and resources together have rules of their own.
      if (at === undefined || !(namesRoles(rule) || (everyResource && everyVerb === undefined))) return;
      yield {
        at,
        message: `${role.label} may write roles with rights that it does not have`,
        fixes:
          at === verb
            ? [{ title: isAlone(verb) ? 'Remove this rule' : 'Remove escalate', safety: 'needs-review', changes: [revoke(rule, verb)] }]
            : [],
      };
    },
  },
});
