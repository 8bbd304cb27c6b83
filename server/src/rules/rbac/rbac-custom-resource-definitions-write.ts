import { WRITE } from '../../kube/grant.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { unwantedGrant } from '../../rule/unwanted-grant.ts';

export const rbacCustomResourceDefinitionsWrite = defineRule({
  id: 'rbac-custom-resource-definitions-write',
  summary: 'A role writes definitions of resources or API services',
  why: 'An APIService can lead a whole API group to a server of its maker, which then sees and answers all requests for it. A changed definition can drop what a controller relies on, and a deleted one takes all its objects along. Installers need the right, programs do not.',
  severity: 'high',
  preset: 'strict',
  references: [
    owasp('K02:2025'),
    cwe(269),
    docs('RBAC good practices', 'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege'),
    docs('Aggregation layer', 'https://kubernetes.io/docs/concepts/extend-kubernetes/api-extension/apiserver-aggregation/'),
  ],
  examples: {
    bad: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: operator}
rules:
- apiGroups: [apiextensions.k8s.io]
  resources: [customresourcedefinitions]
#             ^^^^^^^^^^^^^^^^^^^^^^^^^ ClusterRole "operator" may write definitions of the API
  verbs: [get, patch]
`,
    good: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: operator}
rules:
- apiGroups: [apiextensions.k8s.io]
  resources: [customresourcedefinitions]
  verbs: [get, list]
`,
  },
  check: unwantedGrant({
    grants: [{ on: { 'apiextensions.k8s.io': ['customresourcedefinitions'], 'apiregistration.k8s.io': ['apiservices'] }, verbs: WRITE }],
    may: 'write definitions of the API',
    onlyClusterRole: true,
    hasNoFix: true,
  }),
});
