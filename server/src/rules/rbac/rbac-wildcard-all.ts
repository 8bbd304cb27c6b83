import { reachOf, wildcardIn } from '../../kube/rbac.ts';
import { isTenant } from '../../kube/tenant.ts';
import { attack, cis, cwe, docs, nsa, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const rbacWildcardAll = defineRule({
  id: 'rbac-wildcard-all',
  summary: 'A role grants everything on everything',
  why: 'Such a role is cluster-admin under another name: it reads every secret, runs commands in every pod and grants itself whatever it lacks. It also covers what is only installed tomorrow. Whoever gets hold of one account that has it owns all it reaches.',
  severity: 'critical',
  preset: 'recommended',
  references: [
    cis('5.1.3'),
    nsa('Authentication and authorization'),
    owasp('K02:2025'),
    attack('T1098.006'),
    cwe(269),
    docs('RBAC good practices', 'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege'),
  ],
  examples: {
    bad: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: deployer}
rules:
- apiGroups: ["*"]
  resources: ["*"]
#             ^^^ ClusterRole "deployer" grants everything on everything
  verbs: ["*"]
`,
    good: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: deployer}
rules:
- apiGroups: [apps]
  resources: [deployments]
  verbs: [get, list, patch]
`,
  },
  check: {
    *roleRule(rule) {
      const star = wildcardIn(rule.resources);
      if (rule.role.kind !== 'ClusterRole' || star === undefined || wildcardIn(rule.verbs) === undefined || reachOf(rule) !== 'all') return;
      yield { at: star, message: `${rule.role.label} grants everything on everything` };
    },
  },
  // A Role of a tenant's namespace has a rule of its own, and only other files tell whose the namespace is.
  across: {
    'rbac.authorization.k8s.io/Role': function* (located, index) {
      const { name, namespace, role } = located.fact;
      if (isTenant(index, namespace)) return;
      for (const { path, reach } of role?.everything ?? []) {
        if (reach === 'all')
          yield { at: { located, path }, message: `Role${name === undefined ? '' : ` "${name}"`} grants everything on everything` };
      }
    },
  },
});
