import { attack, cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { unwantedGrant } from '../../rule/unwanted-grant.ts';

export const rbacPersistentVolumesCreate = defineRule({
  id: 'rbac-persistent-volumes-create',
  summary: 'A role makes persistent volumes',
  why: 'A volume of kind hostPath opens any folder of a node to the pod that claims it, and Pod Security looks at pods alone. Whoever only needs storage asks with a PersistentVolumeClaim, and a driver makes the volume.',
  severity: 'high',
  preset: 'recommended',
  references: [
    cis('5.1.9'),
    owasp('K02:2025'),
    attack('T1611'),
    cwe(269),
    docs('RBAC good practices', 'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#persistent-volume-creation'),
  ],
  examples: {
    bad: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: database}
rules:
- apiGroups: [""]
  resources: [persistentvolumes, persistentvolumeclaims]
#             ^^^^^^^^^^^^^^^^^ ClusterRole "database" may open folders of the nodes by persistent volumes
  verbs: [get, create]
`,
    good: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: database}
rules:
- apiGroups: [""]
  resources: [persistentvolumeclaims]
  verbs: [get, create]
- apiGroups: [""]
  resources: [persistentvolumes]
  verbs: [get]
`,
  },
  check: unwantedGrant({
    grants: [{ on: { '': ['persistentvolumes'] }, verbs: ['create', 'update', 'patch'] }],
    may: 'open folders of the nodes by persistent volumes',
    onlyClusterRole: true,
  }),
});
