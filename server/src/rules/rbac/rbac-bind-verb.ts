import { isNarrowed, namesRoles, spelledOut, wildcardIn } from '../../kube/rbac.ts';
import { attack, cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { withdrawal } from '../../rule/unwanted-grant.ts';

export const rbacBindVerb = defineRule({
  id: 'rbac-bind-verb',
  summary: 'A role lets its holder bind any role to anybody',
  why: 'Kubernetes lets nobody give away a role with more rights than the giver has, unless the giver has the verb bind. With it an account binds cluster-admin to itself. A rule can name the roles that may be bound.',
  severity: 'critical',
  preset: 'recommended',
  references: [
    cis('5.1.8'),
    owasp('K02:2025'),
    attack('T1098.006'),
    cwe(269),
    docs('RBAC good practices', 'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#bind-verb'),
    docs(
      'Restrictions on binding',
      'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#restrictions-on-role-binding-creation-or-update',
    ),
  ],
  examples: {
    bad: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: operator}
rules:
- apiGroups: [rbac.authorization.k8s.io]
  resources: [clusterroles]
  verbs: [get, bind]
#              ^^^^ ClusterRole "operator" may bind any role to anybody
`,
    good: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: operator}
rules:
- apiGroups: [rbac.authorization.k8s.io]
  resources: [clusterroles]
  resourceNames: [worker]
  verbs: [get, bind]
`,
  },
  check: {
    *roleRule(rule) {
      const { role, apiGroups, resources, resourceNames, verbs } = rule;
      const verb = verbs.items.find((item) => item.is('bind'));
      const everyResource = resources.includes('*') && (apiGroups.includes('*') || apiGroups.includes('rbac.authorization.k8s.io'));
      // Every verb on roles has a rule of its own, which tells of the verb escalate.
      if (verb === undefined || wildcardIn(verbs) !== undefined || !(everyResource || namesRoles(rule))) return;
      // To name the roles that may be bound is how the right is meant to be given.
      const powerful = resourceNames.items.find(({ text }) => text !== undefined && POWERFUL.test(text));
      if (isNarrowed(rule) && powerful === undefined) return;
      const what = powerful === undefined ? 'any role' : powerful.text;
      const named = ['roles', 'clusterroles'].flatMap((resource) => spelledOut(rule, resource) ?? []);
      yield {
        at: powerful ?? verb,
        message: `${role.label} may bind ${what} to anybody`,
        fixes: everyResource ? [] : [withdrawal(rule, { resources: named, verbs: [verb] })],
      };
    },
  },
});

/** Roles with rights on more than one program's own things. */
const POWERFUL = /^(?:cluster-admin|admin|system:.*)$/;
