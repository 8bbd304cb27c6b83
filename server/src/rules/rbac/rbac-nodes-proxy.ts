import { attack, cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { unwantedGrant } from '../../rule/unwanted-grant.ts';

export const rbacNodesProxy = defineRule({
  id: 'rbac-nodes-proxy',
  summary: 'A role reaches the kubelet through the API server',
  why: 'The kubelet lets its holder run commands in every pod of the node. Reading is enough, because a websocket opens with a read, and neither admission nor the audit log sees the command. Metrics, logs and health have resources of their own.',
  severity: 'critical',
  preset: 'recommended',
  references: [
    cis('5.1.10'),
    owasp('K02:2025'),
    attack('T1609'),
    cwe(269),
    docs('RBAC good practices', 'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#access-to-proxy-subresource-of-nodes'),
  ],
  examples: {
    bad: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: monitoring}
rules:
- apiGroups: [""]
  resources: [nodes, nodes/metrics, nodes/proxy]
#                                   ^^^^^^^^^^^ ClusterRole "monitoring" may run commands in every pod through the kubelets
  verbs: [get]
`,
    good: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: monitoring}
rules:
- apiGroups: [""]
  resources: [nodes, nodes/metrics]
  verbs: [get]
`,
  },
  check: unwantedGrant({
    grants: [{ on: { '': ['nodes/proxy'] }, verbs: ['get', 'create'] }],
    may: 'run commands in every pod through the kubelets',
    onlyClusterRole: true,
    evenNarrowed: true,
  }),
});
