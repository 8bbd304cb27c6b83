import { granted } from '../../kube/grant.ts';
import { isAlone, type RoleRule, revoke, roleRulesOf } from '../../kube/rbac.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const rbacImpersonationLegacyAndConstrained = defineRule({
  id: 'rbac-impersonation-legacy-and-constrained',
  summary: 'A role keeps the old right to impersonate beside the narrow one',
  why: 'Where the narrow right does not allow a request, the API server asks for the old one. As long as the role has both, nothing is held back, and the narrow verbs are for show.',
  severity: 'medium',
  preset: 'strict',
  references: [
    owasp('K02:2025'),
    attack('T1078'),
    cwe(269),
    docs('Constrained impersonation', 'https://kubernetes.io/docs/reference/access-authn-authz/user-impersonation/'),
  ],
  examples: {
    bad: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: support}
rules:
- {apiGroups: [authentication.k8s.io], resources: [users], resourceNames: [jane], verbs: ["impersonate:user-info"]}
- {apiGroups: [""], resources: [users], verbs: [impersonate]}
#                                               ^^^^^^^^^^^ ClusterRole "support" may impersonate users in the old way as well
`,
    good: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: support}
rules:
- {apiGroups: [authentication.k8s.io], resources: [users], resourceNames: [jane], verbs: ["impersonate:user-info"]}
`,
  },
  kubernetes: { from: 36 },
  check: {
    *roleRule(rule) {
      const old = granted(rule, { on: { '': ['groups', 'serviceaccounts', 'users'] }, verbs: ['impersonate'] });
      const [resource] = old?.resources ?? [];
      const [verb] = old?.verbs ?? [];
      if (resource === undefined || verb === undefined || !roleRulesOf(rule.role).some(isNarrow)) return;
      yield {
        at: verb,
        message: `${rule.role.label} may impersonate ${resource.text} in the old way as well`,
        fixes: [
          { title: isAlone(verb) ? 'Remove this rule' : 'Remove impersonate', safety: 'needs-review', changes: [revoke(rule, verb)] },
        ],
      };
    },
  },
});

const isNarrow = ({ apiGroups, verbs }: RoleRule): boolean =>
  apiGroups.includes('authentication.k8s.io') && verbs.texts.some((verb) => verb.startsWith('impersonate:'));
