import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { unwantedGrant } from '../../rule/unwanted-grant.ts';

export const rbacNodesWrite = defineRule({
  id: 'rbac-nodes-write',
  summary: 'A role changes or deletes nodes',
  why: 'Labels, taints and the status of nodes decide where pods run. Whoever may write them draws pods with strong accounts onto a node of their choice, or empties the cluster. The kubelets change their own node by other means.',
  severity: 'high',
  preset: 'strict',
  references: [
    owasp('K02:2025'),
    cwe(269),
    docs('RBAC good practices', 'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege'),
    docs('Node restriction', 'https://kubernetes.io/docs/reference/access-authn-authz/admission-controllers/#noderestriction'),
  ],
  examples: {
    bad: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: labeller}
rules:
- apiGroups: [""]
  resources: [nodes]
#             ^^^^^ ClusterRole "labeller" may decide by the nodes where pods run
  verbs: [get, patch]
`,
    good: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: labeller}
rules:
- apiGroups: [""]
  resources: [nodes]
  verbs: [get, list]
`,
  },
  check: unwantedGrant({
    grants: [{ on: { '': ['nodes', 'nodes/status'] }, verbs: ['update', 'patch', 'delete', 'deletecollection'] }],
    may: 'decide by the nodes where pods run',
    onlyClusterRole: true,
  }),
});
