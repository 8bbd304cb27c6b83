import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { unwantedTenantGrant } from '../../rule/unwanted-tenant-grant.ts';

export const rbacGatewaysWriteTenant = defineRule({
  id: 'rbac-gateways-write-tenant',
  summary: 'A tenant writes gateways or settings of proxies',
  why: 'A gateway may take requests for any host, those of other tenants as well, and an EnvoyFilter or WasmPlugin puts code or settings into the proxies. So a tenant reads or answers what was meant for others. The platform gives out gateways, tenants attach routes.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K02:2025'),
    cwe(269),
    docs('Istio', 'https://istio.io/latest/docs/ops/best-practices/security/#restrict-gateway-creation-privileges'),
    docs('Multi-tenancy', 'https://kubernetes.io/docs/concepts/security/multi-tenancy/#access-controls'),
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
- {apiGroups: [networking.istio.io], resources: [gateways], verbs: [get, create]}
#                                                ^^^^^^^^ Role "owner" may write gateways or proxy settings in tenant namespace "blue"
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
- {apiGroups: [networking.istio.io], resources: [gateways], verbs: [get, list]}
`,
  },
  across: unwantedTenantGrant('gateways', 'write gateways or proxy settings'),
});
