import { missingBound } from '../../rule/missing-bound.ts';
import { attack, cis, cwe, docs, nsa, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const resourceQuotaMissing = defineRule({
  id: 'resource-quota-missing',
  summary: 'Nothing bounds what a namespace takes of the cluster',
  why: 'One application that grows without end, or an intruder who mines coins, takes all processors and all memory of the cluster. The other namespaces then stand still.',
  severity: 'medium',
  preset: 'strict',
  references: [
    cis('5.7.1'),
    nsa('Kubernetes Pod security'),
    owasp('K01:2025'),
    attack('T1496'),
    attack('T1499'),
    cwe(770),
    docs('Resource Quotas', 'https://kubernetes.io/docs/concepts/policy/resource-quotas/'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Namespace
metadata:
  name: shop
#       ^^^^ Namespace "shop" has no ResourceQuota in this workspace
---
apiVersion: v1
kind: LimitRange
metadata: {name: containers, namespace: shop}
spec:
  limits: [{type: Container, default: {cpu: 500m, memory: 512Mi}}]
`,
    good: `
apiVersion: v1
kind: Namespace
metadata:
  name: shop
---
apiVersion: v1
kind: ResourceQuota
metadata: {name: compute, namespace: shop}
spec:
  hard: {requests.cpu: '4', requests.memory: 8Gi, limits.cpu: '8', limits.memory: 16Gi}
`,
  },
  across: missingBound('ResourceQuota'),
});
