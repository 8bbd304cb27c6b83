import { groupsServing, mayServe } from '../../kube/api-resources.ts';
import type { RoleRule } from '../../kube/rbac.ts';
import type { Minor } from '../../kube/version.ts';
import { docs } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { append, type Change, remove, set } from '../../yaml/change.ts';
import type { Field } from '../../yaml/field.ts';

export const rbacResourceGroupMismatch = defineRule({
  id: 'rbac-resource-group-mismatch',
  summary: 'A role names a resource under an API group that does not serve it',
  why: 'A rule grants a resource only under the group that serves it; under another it grants nothing, without a word. People then widen the role until it works. The group extensions has served nothing since Kubernetes 1.22.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    docs('Deprecated API migration guide', 'https://kubernetes.io/docs/reference/using-api/deprecation-guide/'),
    docs('RBAC', 'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#role-and-clusterrole'),
  ],
  examples: {
    bad: `
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: deployer}
rules:
- apiGroups: [""]
  resources: [pods, deployments]
#                   ^^^^^^^^^^^ No API group of this rule has deployments
  verbs: [get, patch]
- apiGroups: [apps, extensions]
#                   ^^^^^^^^^^ The API group extensions no longer has anything that this rule names
  resources: [replicasets]
  verbs: [get]
`,
    good: `
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: deployer}
rules:
- apiGroups: ["", apps]
  resources: [pods, deployments]
  verbs: [get, patch]
- apiGroups: [apps]
  resources: [replicasets]
  verbs: [get]
`,
  },
  check: {
    *roleRule(rule, { kubernetes }) {
      const { apiGroups, resources } = rule;
      if (apiGroups.isOpen || apiGroups.items.length === 0 || resources.items.length === 0) return;
      if (apiGroups.items.some((group) => group.text === undefined)) return;
      const unserved = resources.items.filter((resource) => isUnserved(rule, resource, kubernetes));
      const missing = [...new Set(unserved.flatMap((resource) => groupsServing(resource.text ?? '').slice(0, 1)))];
      const dead = apiGroups.items.find((group) => group.is('extensions') && isDead(rule, kubernetes));
      if (dead !== undefined) {
        const isAlone = apiGroups.items.length === 1;
        yield {
          at: dead,
          // The other groups have everything, so the word is merely left over.
          ...(missing.length === 0 && !isAlone ? { severity: 'low' as const } : {}),
          message: 'The API group extensions no longer has anything that this rule names',
          fixes: missing.length === 0 && isAlone ? [] : [replacement(rule, dead, missing)],
        };
        return;
      }
      for (const resource of unserved) {
        const [group] = groupsServing(resource.text ?? '');
        yield {
          at: resource,
          message: `No API group of this rule has ${resource.text}`,
          fixes: [{ title: `Add ${named(group)} to the API groups`, safety: 'needs-review', changes: [append(apiGroups, group ?? '')] }],
        };
      }
    },
  },
});

/** All listed groups are Kubernetes' own, none of them has it, and another has. */
function isUnserved({ apiGroups }: RoleRule, { text }: Field, kubernetes: Minor): boolean {
  if (text === undefined || groupsServing(text).length === 0) return false;
  return apiGroups.texts.every((group) => !mayServe(group, text, kubernetes));
}

/** Nothing that the rule names is served there; of a hidden name that is only certain once nothing at all is. */
const isDead = ({ resources }: RoleRule, kubernetes: Minor): boolean =>
  resources.items.every((resource) => !mayServe('extensions', resource.text ?? '*', kubernetes)) &&
  (!resources.isOpen || !mayServe('extensions', '*', kubernetes));

/** Without the dead group the rule grants what it did; with the right ones it grants what it says. */
function replacement({ apiGroups }: RoleRule, dead: Field, missing: readonly string[]) {
  const [first, ...others] = missing;
  if (first === undefined) return { title: 'Remove the API group extensions', safety: 'safe' as const, changes: [remove(dead)] };
  const changes: Change[] = [set(dead, first), ...others.map((group) => append(apiGroups, group))];
  return { title: `Replace extensions by ${missing.map(named).join(' and ')}`, safety: 'needs-review' as const, changes };
}

const named = (group: string | undefined): string => (group === undefined || group === '' ? 'the core group' : group);
