import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { unwantedGrant } from '../../rule/unwanted-grant.ts';

export const rbacNamespacesWrite = defineRule({
  id: 'rbac-namespaces-write',
  summary: 'A role changes namespaces',
  why: 'The labels of a namespace decide which Pod Security level holds in it and which network policies trust it. Whoever may change them lifts these bounds for all pods inside. A Role, or a role bound in one namespace, is enough for that namespace itself.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K02:2025'),
    cwe(269),
    docs('RBAC good practices', 'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#namespace-modification'),
  ],
  examples: {
    bad: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: team}
rules:
- apiGroups: [""]
  resources: [namespaces]
#             ^^^^^^^^^^ ClusterRole "team" may change the labels that namespaces are judged by
  verbs: [get, list, patch]
`,
    good: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: team}
rules:
- apiGroups: [""]
  resources: [namespaces]
  verbs: [get, list]
`,
  },
  check: unwantedGrant({
    grants: [{ on: { '': ['namespaces'] }, verbs: ['update', 'patch'] }],
    may: 'change the labels that namespaces are judged by',
    evenNarrowed: true,
  }),
});
