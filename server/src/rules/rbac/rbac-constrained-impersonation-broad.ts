import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { unwantedGrant } from '../../rule/unwanted-grant.ts';

export const rbacConstrainedImpersonationBroad = defineRule({
  id: 'rbac-constrained-impersonation-broad',
  summary: 'A role lets its holder act as anybody, by the verbs of constrained impersonation',
  why: 'These verbs say as whom somebody may act, and others say what they may do then. Without names the first part is open: any user, any account or any node. Then only the second part holds the account back.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K02:2025'),
    attack('T1078'),
    cwe(269),
    docs('User impersonation', 'https://kubernetes.io/docs/reference/access-authn-authz/user-impersonation/'),
    docs('KEP-5284', 'https://www.kubernetes.dev/resources/keps/5284/'),
  ],
  kubernetes: { from: 36 },
  examples: {
    bad: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: proxy}
rules:
- apiGroups: [authentication.k8s.io]
  resources: [users]
#             ^^^^^ ClusterRole "proxy" may act as any of those that the rule is about
  verbs: [impersonate:user-info]
`,
    good: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: proxy}
rules:
- apiGroups: [authentication.k8s.io]
  resources: [users]
  resourceNames: [jane]
  verbs: [impersonate:user-info]
`,
  },
  check: unwantedGrant({
    grants: [
      { on: { 'authentication.k8s.io': ['groups', 'users'] }, verbs: ['impersonate:user-info'] },
      { on: { 'authentication.k8s.io': ['serviceaccounts'] }, verbs: ['impersonate:serviceaccount'] },
      { on: { 'authentication.k8s.io': ['nodes'] }, verbs: ['impersonate:arbitrary-node'] },
    ],
    may: 'act as any of those that the rule is about',
  }),
});
