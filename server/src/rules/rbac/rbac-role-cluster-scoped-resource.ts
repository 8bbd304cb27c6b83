import { servedBy } from '../../kube/api-resources.ts';
import { isBeyondRoles } from '../../kube/scope.ts';
import { docs } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const rbacRoleClusterScopedResource = defineRule({
  id: 'rbac-role-cluster-scoped-resource',
  summary: 'A Role names what belongs to no namespace',
  why: 'A Role holds in its namespace alone, so it grants nothing of what lies in none. Somebody counts on a right that is not there, and mostly gets a ClusterRole with more than was needed once that is noticed.',
  severity: 'low',
  preset: 'strict',
  references: [docs('Role and ClusterRole', 'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#role-and-clusterrole')],
  examples: {
    bad: `
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: agent}
rules:
- {apiGroups: [""], resources: [pods, nodes], verbs: [get]}
#                                     ^^^^^ Role "agent" does not grant nodes, which belong to no namespace
`,
    good: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: agent}
rules:
- {apiGroups: [""], resources: [pods, nodes], verbs: [get]}
`,
  },
  check: {
    *roleRule({ role, apiGroups, resources }) {
      if (role.kind !== 'Role' || apiGroups.isOpen || apiGroups.items.length === 0) return;
      if (!apiGroups.items.every(({ text }) => text !== undefined && servedBy(text) !== undefined)) return;
      for (const resource of resources.items) {
        const { text } = resource;
        if (text !== undefined && isBeyondRoles(text))
          yield { at: resource, message: `${role.label} does not grant ${text}, which belong to no namespace` };
      }
    },
  },
});
