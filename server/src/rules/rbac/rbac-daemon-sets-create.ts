import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { unwantedGrant } from '../../rule/unwanted-grant.ts';

export const rbacDaemonSetsCreate = defineRule({
  id: 'rbac-daemon-sets-create',
  summary: 'A role runs pods on every node',
  why: 'One DaemonSet puts a pod on each node, those of other teams and of the control plane included. Where nothing stops it from mounting folders of the node, it reads the tokens of all that runs there. Node agents are mostly installed by the platform, once.',
  severity: 'high',
  preset: 'strict',
  references: [
    owasp('K02:2025'),
    attack('T1610'),
    cwe(269),
    docs(
      'RBAC good practices',
      'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#minimize-distribution-of-privileged-tokens',
    ),
  ],
  examples: {
    bad: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: deployer}
rules:
- {apiGroups: [apps], resources: [daemonsets], verbs: [get, create, patch]}
#                                 ^^^^^^^^^^ ClusterRole "deployer" may run pods on every node
`,
    good: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: deployer}
rules:
- {apiGroups: [apps], resources: [deployments], verbs: [get, create, patch]}
`,
  },
  check: unwantedGrant({
    grants: [{ on: { apps: ['daemonsets'] }, verbs: ['create', 'update', 'patch'] }],
    may: 'run pods on every node',
    onlyClusterRole: true,
    hasNoFix: true,
  }),
});
