import { namesRoles, reachOf, wildcardIn } from '../../kube/rbac.ts';
import { attack, cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const rbacWildcardVerbs = defineRule({
  id: 'rbac-wildcard-verbs',
  summary: 'A role grants every verb',
  why: 'The star stands for more than reading and writing: it covers deleting whole collections, impersonating, approving, and every verb that a later release or an extension brings. Few programs need more than a handful of verbs, and a list shows them to reviewers.',
  severity: 'high',
  preset: 'recommended',
  references: [
    cis('5.1.3'),
    owasp('K02:2025'),
    attack('T1098.006'),
    cwe(269),
    docs('RBAC good practices', 'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege'),
  ],
  examples: {
    bad: `
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: runner}
rules:
- apiGroups: [batch]
  resources: [jobs]
  verbs: ["*"]
#         ^^^ Role "runner" grants every verb on jobs
`,
    good: `
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: runner}
rules:
- apiGroups: [batch]
  resources: [jobs]
  verbs: [get, list, watch, create, delete]
`,
  },
  check: {
    *roleRule(rule) {
      const { role, resources, verbs } = rule;
      const star = wildcardIn(verbs);
      // A star among the resources is worse and has rules of its own; operators own all of their own groups.
      if (star === undefined || wildcardIn(resources) !== undefined || reachOf(rule) === 'custom') return;
      const [first, ...others] = resources.texts;
      // There the star has a rule that says what is worst about it.
      if (first === undefined || namesRoles(rule)) return;
      const more = others.length === 0 ? '' : ` and ${others.length} more`;
      yield { at: star, message: `${role.label} grants every verb on ${first}${more}` };
    },
  },
});
