import { granted, WRITE } from '../../kube/grant.ts';
import { type RoleRule, reachOf, roleRulesOf, spelledOut, wildcardIn } from '../../kube/rbac.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { remove } from '../../yaml/change.ts';

export const rbacAggregateToDefaultRoleSensitive = defineRule({
  id: 'rbac-aggregate-to-default-role-sensitive',
  summary: 'A label adds strong rights to a role that many people have',
  why: 'With this label the rights become part of the built-in role for everybody who has it, in every namespace. Whoever bound view, edit or admin did so for what these roles are known to grant. Nobody sees the new rights at the binding.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K02:2025'),
    attack('T1098.006'),
    cwe(269),
    docs('Aggregated ClusterRoles', 'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#aggregated-clusterroles'),
    docs('User-facing roles', 'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#user-facing-roles'),
  ],
  examples: {
    bad: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata:
  name: reports
  labels:
    rbac.authorization.k8s.io/aggregate-to-view: "true"
#                                                ^^^^^^ Everybody with the role view may read secrets by this label
rules:
- {apiGroups: [""], resources: [secrets], verbs: [get, list]}
`,
    good: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata:
  name: reports
  labels:
    rbac.authorization.k8s.io/aggregate-to-view: "true"
rules:
- {apiGroups: [example.com], resources: [reports], verbs: [get, list]}
`,
  },
  check: {
    *'rbac.authorization.k8s.io/ClusterRole'(resource) {
      const rules = roleRulesOf(resource);
      for (const role of ROLES) {
        const label = resource.field.get('metadata', 'labels', `rbac.authorization.k8s.io/aggregate-to-${role}`);
        const right = label.is('true') ? rules.map((rule) => strongRight(rule, role)).find((found) => found !== undefined) : undefined;
        if (right === undefined) continue;
        yield {
          at: label,
          message: `Everybody with the role ${role} may ${right} by this label`,
          fixes: [{ title: `Remove the label for ${role}`, safety: 'needs-review', changes: [remove(label)] }],
        };
      }
    },
  },
});

const ROLES = ['view', 'edit', 'admin'] as const;

/** What the built-in role of the name does not grant, and nobody expects of it; undefined for what is harmless in it. */
function strongRight(rule: RoleRule, role: (typeof ROLES)[number]): string | undefined {
  const reach = reachOf(rule);
  if (wildcardIn(rule.resources) !== undefined && reach !== 'custom') return 'reach every resource';
  if (granted(rule, ESCALATING) !== undefined) return 'give rights away or act as others';
  if (role !== 'admin' && granted(rule, ROLES_WRITE) !== undefined) return 'write roles and bindings';
  if (role !== 'view') return undefined;
  if (spelledOut(rule, 'secrets') !== undefined && reach !== 'custom' && granted(rule, SECRETS) !== undefined) return 'read secrets';
  const writes = rule.verbs.texts.find((verb) => verb === '*' || WRITE.includes(verb));
  return writes === undefined || rule.resources.texts.every(isReview) ? undefined : 'write';
}

const RBAC = 'rbac.authorization.k8s.io';
const ESCALATING = {
  on: { [RBAC]: ['roles', 'clusterroles'], '': ['users', 'groups', 'serviceaccounts'] },
  verbs: ['bind', 'escalate', 'impersonate'],
};
const ROLES_WRITE = { on: { [RBAC]: ['clusterrolebindings', 'clusterroles', 'rolebindings', 'roles'] }, verbs: WRITE };
const SECRETS = { on: { '': ['secrets'] }, verbs: ['get', 'list', 'watch'] };

/** To ask something is to create a review. */
const isReview = (resource: string): boolean => resource.endsWith('reviews');
