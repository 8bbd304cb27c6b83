import { missingBound } from '../../rule/missing-bound.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const limitRangeMissing = defineRule({
  id: 'limit-range-missing',
  summary: 'Nothing gives the containers of a namespace limits by default',
  why: 'A container that names no limit takes as much of its node as there is. Where a ResourceQuota counts limits, the API server refuses such a pod instead, so that an application does not start.',
  severity: 'medium',
  preset: 'strict',
  references: [
    owasp('K01:2025'),
    attack('T1499'),
    cwe(770),
    docs('Limit Ranges', 'https://kubernetes.io/docs/concepts/policy/limit-range/'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Namespace
metadata:
  name: shop
#       ^^^^ Namespace "shop" has no LimitRange in this workspace
---
apiVersion: v1
kind: ResourceQuota
metadata: {name: compute, namespace: shop}
spec:
  hard: {requests.cpu: '4', requests.memory: 8Gi, limits.cpu: '8', limits.memory: 16Gi}
`,
    good: `
apiVersion: v1
kind: Namespace
metadata:
  name: shop
---
apiVersion: v1
kind: LimitRange
metadata: {name: containers, namespace: shop}
spec:
  limits:
  - type: Container
    default: {cpu: 500m, memory: 512Mi}
    defaultRequest: {cpu: 100m, memory: 128Mi}
    max: {cpu: '2', memory: 4Gi}
`,
  },
  across: missingBound('LimitRange'),
});
