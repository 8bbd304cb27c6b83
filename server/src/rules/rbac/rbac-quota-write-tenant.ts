import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { unwantedTenantGrant } from '../../rule/unwanted-tenant-grant.ts';

export const rbacQuotaWriteTenant = defineRule({
  id: 'rbac-quota-write-tenant',
  summary: 'A tenant lifts its own quota',
  why: 'Quota and limits keep one tenant from taking what the others need. A tenant that may write them takes as much as the nodes have, by mistake or on purpose.',
  severity: 'medium',
  preset: 'strict',
  references: [
    owasp('K02:2025'),
    attack('T1499'),
    cwe(770),
    docs('Multi-tenancy', 'https://kubernetes.io/docs/concepts/security/multi-tenancy/#quotas'),
    docs('RBAC good practices', 'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#object-creation-dos'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: ResourceQuota
metadata: {name: compute, namespace: blue}
spec: {hard: {requests.cpu: "10"}}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: owner, namespace: blue}
rules:
- {apiGroups: [""], resources: [resourcequotas], verbs: [get, patch]}
#                               ^^^^^^^^^^^^^^ Role "owner" may lift its quota or limits in tenant namespace "blue"
`,
    good: `
apiVersion: v1
kind: ResourceQuota
metadata: {name: compute, namespace: blue}
spec: {hard: {requests.cpu: "10"}}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: owner, namespace: blue}
rules:
- {apiGroups: [""], resources: [resourcequotas], verbs: [get, list]}
`,
  },
  across: unwantedTenantGrant('bounds', 'lift its quota or limits'),
});
