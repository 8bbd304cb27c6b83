import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { unwantedTenantGrant } from '../../rule/unwanted-tenant-grant.ts';

export const rbacNetworkPoliciesWriteTenant = defineRule({
  id: 'rbac-network-policies-write-tenant',
  summary: 'A tenant writes its network policies',
  why: 'Network policies add up: one more that allows everything opens the namespace, whatever the others say. A tenant that may write them undoes what the platform has closed, by mistake or on purpose.',
  severity: 'medium',
  preset: 'strict',
  references: [
    owasp('K02:2025'),
    owasp('K05:2025'),
    cwe(284),
    docs('Multi-tenancy', 'https://kubernetes.io/docs/concepts/security/multi-tenancy/#network-isolation'),
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
- {apiGroups: [networking.k8s.io], resources: [networkpolicies], verbs: [get, create]}
#                                              ^^^^^^^^^^^^^^^ Role "owner" may write network policies in tenant namespace "blue"
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
- {apiGroups: [networking.k8s.io], resources: [networkpolicies], verbs: [get, list]}
`,
  },
  across: unwantedTenantGrant('network policies', 'write network policies'),
});
