import { attack, cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { unwantedGrant } from '../../rule/unwanted-grant.ts';

export const rbacServiceAccountTokenCreate = defineRule({
  id: 'rbac-service-account-token-create',
  summary: 'A role makes tokens for any service account',
  why: 'A token is all that is needed to act as an account. So the holder has the rights of every account it reaches, those of controllers that may do everything among them. A rule can name the accounts.',
  severity: 'critical',
  preset: 'recommended',
  references: [
    cis('5.1.13'),
    owasp('K02:2025'),
    attack('T1528'),
    cwe(269),
    docs('RBAC good practices', 'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#token-request'),
  ],
  examples: {
    bad: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: operator}
rules:
- apiGroups: [""]
  resources: [serviceaccounts/token]
#             ^^^^^^^^^^^^^^^^^^^^^ ClusterRole "operator" may act as any service account
  verbs: [create]
`,
    good: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: operator}
rules:
- apiGroups: [""]
  resources: [serviceaccounts/token]
  resourceNames: [worker]
  verbs: [create]
`,
  },
  check: unwantedGrant({
    grants: [{ on: { '': ['serviceaccounts/token'] }, verbs: ['create'] }],
    may: 'act as any service account',
    inRole: 'of its namespace',
  }),
});
