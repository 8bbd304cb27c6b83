import { quantityOf } from '../../kube/quantity.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import type { Field } from '../../yaml/field.ts';

export const limitRangeDefaultOverMax = defineRule({
  id: 'limit-range-default-over-max',
  summary: 'The bounds of a LimitRange contradict each other',
  why: 'The API server refuses such a LimitRange as a whole. The namespace then has no bounds at all: containers that name none take as much of a node as there is.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    owasp('K01:2025'),
    attack('T1499'),
    cwe(770),
    docs('Limit Ranges', 'https://kubernetes.io/docs/concepts/policy/limit-range/'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: LimitRange
metadata: {name: bounds, namespace: shop}
spec:
  limits:
  - type: Container
    default: {cpu: '2', memory: 512Mi}
#                  ^^^ LimitRange "bounds" has a default for cpu (2) above its max (1)
    defaultRequest: {cpu: 100m, memory: 128Mi}
    max: {cpu: '1', memory: 1Gi}
`,
    good: `
apiVersion: v1
kind: LimitRange
metadata: {name: bounds, namespace: shop}
spec:
  limits:
  - type: Container
    default: {cpu: 500m, memory: 512Mi}
    defaultRequest: {cpu: 100m, memory: 128Mi}
    max: {cpu: '1', memory: 1Gi}
`,
  },
  check: {
    *'core/LimitRange'({ field, label }) {
      for (const limit of field.get('spec', 'limits').items) {
        for (const { low, high } of contradictions(limit)) {
          const [from, to] = [low.parent?.segment, high.parent?.segment];
          yield {
            at: low,
            message: `${label} has a ${from} for ${low.segment} (${low.written}) above its ${to} (${high.written})`,
            related: [{ at: high, message: `The ${to} of ${low.segment}` }],
          };
        }
      }
    },
  },
});

/** From the lowest to the highest. https://github.com/kubernetes/kubernetes/blob/master/pkg/apis/core/validation/validation.go (ValidateLimitRange) */
const ORDER = ['min', 'defaultRequest', 'default', 'max'];

/** Of each resource the first two bounds that stand in the wrong order. */
function contradictions(limit: Field): { readonly low: Field; readonly high: Field }[] {
  const names = new Set(ORDER.flatMap((bound) => limit.get(bound).entries.map(([name]) => name)));
  return [...names].flatMap((name) => {
    const bounds = ORDER.flatMap((bound) => {
      const field = limit.get(bound, name);
      const amount = quantityOf(field);
      return amount === undefined ? [] : [{ field, amount }];
    });
    const wrong = bounds.findIndex(({ amount }, i) => amount > (bounds[i + 1]?.amount ?? Number.POSITIVE_INFINITY));
    const [low, high] = [bounds[wrong], bounds[wrong + 1]];
    return low === undefined || high === undefined ? [] : [{ low: low.field, high: high.field }];
  });
}
