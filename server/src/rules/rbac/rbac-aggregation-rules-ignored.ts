import { roleRulesOf } from '../../kube/rbac.ts';
import { docs } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const rbacAggregationRulesIgnored = defineRule({
  id: 'rbac-aggregation-rules-ignored',
  summary: 'A ClusterRole that takes up others has rules of its own',
  why: 'A controller writes the rules of such a role anew from the roles that it takes up, so what stands here is gone at once. Rights that somebody counts on are not there, and a reviewer reads what does not hold.',
  severity: 'low',
  preset: 'strict',
  references: [docs('Aggregated ClusterRoles', 'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#aggregated-clusterroles')],
  examples: {
    bad: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: monitoring}
aggregationRule:
  clusterRoleSelectors:
  - matchLabels: {example.com/aggregate-to-monitoring: "true"}
rules:
^^^^^ ClusterRole "monitoring" loses these rules to those that its aggregationRule takes up
- {apiGroups: [""], resources: [pods], verbs: [get]}
`,
    good: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: monitoring}
aggregationRule:
  clusterRoleSelectors:
  - matchLabels: {example.com/aggregate-to-monitoring: "true"}
rules: []
`,
  },
  check: {
    *'rbac.authorization.k8s.io/ClusterRole'(role) {
      const rules = role.field.get('rules');
      const selectors = role.field.get('aggregationRule', 'clusterRoleSelectors');
      if (selectors.items.length === 0 || roleRulesOf(role).length === 0) return;
      yield {
        at: rules,
        onKey: true,
        message: `${role.label} loses these rules to those that its aggregationRule takes up`,
        fixes: [{ title: 'Remove these rules', safety: 'safe', changes: [set(rules, [])] }],
      };
    },
  },
});
