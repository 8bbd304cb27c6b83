import { type RoleRule, reachOf, roleRulesOf, wildcardIn } from '../../kube/rbac.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const rbacWildcardNonResourceUrls = defineRule({
  id: 'rbac-wildcard-non-resource-urls',
  summary: 'A role opens every path of the API server',
  why: 'Besides health and metrics there are profiles of the running server, its logs and its settings, and extensions add paths of their own. Profiles show what other callers do, and taking them costs the server. Monitoring needs one or two of the paths.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    owasp('K02:2025'),
    cwe(269),
    docs('Role examples', 'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#role-examples'),
  ],
  examples: {
    bad: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: metrics}
rules:
- nonResourceURLs: ["*"]
#                   ^^^ ClusterRole "metrics" opens every path of the API server
  verbs: [get]
`,
    good: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: metrics}
rules:
- nonResourceURLs: [/metrics, /healthz/*]
  verbs: [get]
`,
  },
  check: {
    *roleRule({ role, nonResourceUrls }) {
      const all = nonResourceUrls.items.find(({ text }) => text === '*' || text === '/*');
      // What may do everything has a rule of its own.
      if (all === undefined || role.kind !== 'ClusterRole' || roleRulesOf(role).some(grantsEverything)) return;
      yield { at: all, message: `${role.label} opens every path of the API server` };
    },
  },
});

const grantsEverything = (rule: RoleRule): boolean =>
  wildcardIn(rule.resources) !== undefined && wildcardIn(rule.verbs) !== undefined && reachOf(rule) === 'all';
