import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { unwantedGrant } from '../../rule/unwanted-grant.ts';

export const rbacPodsEphemeralContainers = defineRule({
  id: 'rbac-pods-ephemeral-containers',
  summary: 'A role adds containers to running pods',
  why: "An ephemeral container runs an image of its maker's choice within a pod that already runs: with its network and its account, and often with sight of its processes. So the holder has the rights of every pod it reaches.",
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K02:2025'),
    attack('T1610'),
    cwe(269),
    docs('Ephemeral containers', 'https://kubernetes.io/docs/concepts/workloads/pods/ephemeral-containers/'),
  ],
  examples: {
    bad: `
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: support}
rules:
- apiGroups: [""]
  resources: [pods/log, pods/ephemeralcontainers]
#                       ^^^^^^^^^^^^^^^^^^^^^^^^ Role "support" may put a container into every running pod of its namespace
  verbs: [get, patch]
`,
    good: `
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: support}
rules:
- apiGroups: [""]
  resources: [pods/log]
  verbs: [get]
`,
  },
  check: unwantedGrant({
    grants: [{ on: { '': ['pods/ephemeralcontainers'] }, verbs: ['update', 'patch'] }],
    may: 'put a container into every running pod',
    inRole: 'of its namespace',
  }),
});
