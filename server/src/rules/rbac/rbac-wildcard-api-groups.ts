import { groupsServing } from '../../kube/api-resources.ts';
import { wildcardIn } from '../../kube/rbac.ts';
import { cis, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';
import type { Field } from '../../yaml/field.ts';

export const rbacWildcardApiGroups = defineRule({
  id: 'rbac-wildcard-api-groups',
  summary: 'A role names resources of every API group',
  why: 'The names of resources are not unique: an extension may bring its own secrets or nodes, and the role covers them the day they are installed. Each resource that Kubernetes has itself belongs to one group, which the rule can name.',
  severity: 'medium',
  preset: 'strict',
  references: [
    cis('5.1.3'),
    owasp('K02:2025'),
    docs('RBAC good practices', 'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege'),
  ],
  examples: {
    bad: `
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: reader}
rules:
- {apiGroups: ["*"], resources: [pods, deployments], verbs: [get]}
#              ^^^ Role "reader" names pods and 1 more of every API group
`,
    good: `
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: reader}
rules:
- {apiGroups: ["", apps], resources: [pods, deployments], verbs: [get]}
`,
  },
  check: {
    *roleRule({ role, apiGroups, resources, verbs }) {
      const star = wildcardIn(apiGroups);
      const [first, ...others] = resources.texts;
      // Stars in the other lists are worse, and have rules of their own.
      if (star === undefined || first === undefined || wildcardIn(resources) !== undefined || wildcardIn(verbs) !== undefined) return;
      const more = others.length === 0 ? '' : ` and ${others.length} more`;
      const groups = groupsOf(resources);
      yield {
        at: star,
        message: `${role.label} names ${first}${more} of every API group`,
        fixes:
          groups === undefined
            ? []
            : [{ title: 'Name the groups that have these resources', safety: 'needs-review', changes: [set(apiGroups, groups)] }],
      };
    },
  },
});

/** Undefined when one of the resources is not known to be of just Kubernetes' own. */
function groupsOf(resources: Field): readonly string[] | undefined {
  const groups = resources.items.map(({ text }) => groupsServing(text ?? ''));
  return resources.isOpen || groups.some((list) => list.length === 0) ? undefined : [...new Set(groups.flat())];
}
