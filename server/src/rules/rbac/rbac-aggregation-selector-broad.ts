import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';
import type { Field } from '../../yaml/field.ts';

export const rbacAggregationSelectorBroad = defineRule({
  id: 'rbac-aggregation-selector-broad',
  summary: 'A role takes up the rights of every other role',
  why: 'An empty selector matches every ClusterRole, cluster-admin among them. So the role may do everything, although none of its own lines says so, and it grows with each role that comes.',
  severity: 'critical',
  preset: 'recommended',
  references: [
    owasp('K02:2025'),
    attack('T1098.006'),
    cwe(269),
    docs('Aggregated ClusterRoles', 'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#aggregated-clusterroles'),
  ],
  examples: {
    bad: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: monitoring}
aggregationRule:
  clusterRoleSelectors:
  - {}
#   ^ ClusterRole "monitoring" takes up the rights of every ClusterRole
rules: []
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
    *'rbac.authorization.k8s.io/ClusterRole'({ field, label, name }) {
      for (const selector of field.get('aggregationRule', 'clusterRoleSelectors').items) {
        if (!isBroad(selector)) continue;
        const own = { matchLabels: { [`example.com/aggregate-to-${name ?? 'this-role'}`]: 'true' } };
        yield {
          at: selector,
          message: `${label} takes up the rights of every ClusterRole`,
          fixes: [
            {
              title: 'Take up only roles with a label of their own (adjust its name)',
              safety: 'needs-review',
              changes: [set(selector, own)],
            },
          ],
        };
      }
    },
  },
});

const isBroad = (selector: Field): boolean =>
  selector.isEmpty || (selector.isMap && selector.get('matchLabels').isEmpty && selector.get('matchExpressions').isEmpty);
