import { type Bound, boundFor } from '../../kube/bounds.ts';
import { isNamedTenant, isTenantNamespace, lacksIn } from '../../kube/tenant.ts';
import { attack, cis, cwe, docs, nsa, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { addDocument } from '../../yaml/change.ts';

const BOUNDS: readonly Bound[] = ['ResourceQuota', 'LimitRange'];

export const tenantNamespaceIncomplete = defineRule({
  id: 'tenant-namespace-incomplete',
  summary: 'The namespace of a tenant is not kept within bounds',
  why: 'Tenants share nodes and do not know of one another. Without a quota for the namespace and limits for its containers, one tenant takes what belongs to all, by mistake or on purpose.',
  severity: 'high',
  preset: 'strict',
  references: [
    nsa('Kubernetes Pod security'),
    cis('5.6.1'),
    owasp('K01:2025'),
    attack('T1496'),
    attack('T1499'),
    cwe(770),
    docs('Multi-tenancy: quotas', 'https://kubernetes.io/docs/concepts/security/multi-tenancy/#quotas'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Namespace
metadata:
  name: tenant-blue
#       ^^^^^^^^^^^ Tenant namespace "tenant-blue" has no ResourceQuota and no LimitRange in this workspace
`,
    good: `
apiVersion: v1
kind: Namespace
metadata:
  name: tenant-blue
---
apiVersion: v1
kind: ResourceQuota
metadata: {name: compute, namespace: tenant-blue}
spec:
  hard: {requests.cpu: '4', requests.memory: 8Gi, limits.cpu: '8', limits.memory: 16Gi}
---
apiVersion: v1
kind: LimitRange
metadata: {name: containers, namespace: tenant-blue}
spec:
  limits: [{type: Container, default: {cpu: 500m, memory: 512Mi}}]
`,
  },
  across: {
    'core/Namespace': function* (located, index) {
      const { name = '' } = located.fact;
      if (!isTenantNamespace(index, located)) return;
      const missing = isNamedTenant(index, name) ? BOUNDS.filter((bound) => lacksIn(index, `core/${bound}`, name)) : [];
      if (missing.length === 0) return;
      yield {
        at: { located, path: ['metadata', 'name'] },
        message: `Tenant namespace "${name}" has no ${missing.join(' and no ')} in this workspace`,
        fixes: [
          {
            title: `Add a ${missing.join(' and a ')} (adjust the amounts)`,
            safety: 'needs-review',
            changes: (at) => missing.map((bound) => addDocument(at, boundFor(bound, name))),
          },
        ],
      };
    },
  },
});
