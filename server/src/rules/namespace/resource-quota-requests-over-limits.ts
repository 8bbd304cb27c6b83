import { quantityOf } from '../../kube/quantity.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { type Change, set } from '../../yaml/change.ts';
import type { Field } from '../../yaml/field.ts';

export const resourceQuotaRequestsOverLimits = defineRule({
  id: 'resource-quota-requests-over-limits',
  summary: 'A ResourceQuota has room for requests that its limits never let anybody use',
  why: 'A container never requests more than its limit, so the limits of all pods reach their bound first. Either the two were mixed up, or the namespace gets less than was promised to it.',
  severity: 'low',
  preset: 'strict',
  references: [
    owasp('K01:2025'),
    attack('T1499'),
    cwe(770),
    docs('Resource Quotas', 'https://kubernetes.io/docs/concepts/policy/resource-quotas/#compute-resource-quota'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: ResourceQuota
metadata: {name: compute, namespace: shop}
spec:
  hard:
    requests.cpu: '8'
#                 ^^^ ResourceQuota "compute" bounds requests.cpu (8) above limits.cpu (4)
    limits.cpu: '4'
    requests.memory: 8Gi
    limits.memory: 16Gi
`,
    good: `
apiVersion: v1
kind: ResourceQuota
metadata: {name: compute, namespace: shop}
spec:
  hard:
    requests.cpu: '4'
    limits.cpu: '8'
    requests.memory: 8Gi
    limits.memory: 16Gi
`,
  },
  check: {
    *'core/ResourceQuota'({ field, label }) {
      const hard = field.get('spec', 'hard');
      for (const resource of ['cpu', 'memory', 'ephemeral-storage']) {
        const limit = hard.get(`limits.${resource}`);
        // The name alone means requests.
        const request = [hard.get(`requests.${resource}`), hard.get(resource)].find((each) => each.isPresent);
        if (request === undefined || !((quantityOf(request) ?? 0) > (quantityOf(limit) ?? Number.POSITIVE_INFINITY))) continue;
        yield {
          at: request,
          message: `${label} bounds ${request.segment} (${request.written}) above ${limit.segment} (${limit.written})`,
          fixes: [{ title: 'Swap the two amounts', safety: 'needs-review', changes: swap(request, limit) }],
        };
      }
    },
  },
});

function swap(one: Field, other: Field): Change[] {
  const [first, second] = [one.text ?? one.number, other.text ?? other.number];
  return first === undefined || second === undefined ? [] : [set(one, second), set(other, first)];
}
