import { docs } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const rbacRoleNonResourceUrls = defineRule({
  id: 'rbac-role-non-resource-urls',
  summary: 'A rule for paths stands where none can',
  why: 'Paths of the API server belong to no namespace, and a rule is about paths or about resources, never both. The API server refuses such a role as a whole, so the rights that somebody counts on are not there, or an older version of the role stays.',
  severity: 'medium',
  preset: 'recommended',
  references: [docs('PolicyRule', 'https://kubernetes.io/docs/reference/kubernetes-api/authorization-resources/cluster-role-v1/')],
  examples: {
    bad: `
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: metrics}
rules:
- nonResourceURLs: [/metrics]
# ^^^^^^^^^^^^^^^ Role "metrics" is refused: only a ClusterRole may name paths
  verbs: [get]
`,
    good: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: metrics}
rules:
- nonResourceURLs: [/metrics]
  verbs: [get]
`,
  },
  check: {
    *roleRule({ role, apiGroups, resources, resourceNames, nonResourceUrls }) {
      if (nonResourceUrls.items.length === 0) return;
      const isMixed = [apiGroups, resources, resourceNames].some(({ items }) => items.length > 0);
      if (role.kind === 'Role')
        yield { at: nonResourceUrls, onKey: true, message: `${role.label} is refused: only a ClusterRole may name paths` };
      else if (isMixed)
        yield { at: nonResourceUrls, onKey: true, message: `${role.label} is refused: this rule names paths and resources` };
    },
  },
});
