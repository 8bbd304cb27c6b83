import { CONTAINER_LIMIT } from '../../kube/quota.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const limitRangeIncomplete = defineRule({
  id: 'limit-range-incomplete',
  summary: 'A LimitRange leaves containers without limits or without a bound on them',
  why: 'Where the default is missing, a container that names no limit has none. Where the maximum is missing, one may name any. In both cases it can take all of its node.',
  severity: 'low',
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
kind: LimitRange
metadata: {name: containers, namespace: shop}
spec:
  limits:
  - type: Container
#   ^^^^ LimitRange "containers" has no max for containers
    default: {cpu: 500m, memory: 512Mi}
    defaultRequest: {cpu: 100m, memory: 128Mi}
`,
    good: `
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
  check: {
    *'core/LimitRange'({ field, label }) {
      const limits = field.get('spec', 'limits');
      const containers = limits.items.filter((limit) => limit.get('type').is('Container'));
      const [first] = containers;
      if (first === undefined || limits.isOpen || limits.items.some((limit) => limit.get('type').isUnknown)) return;
      // The maximum is the default where none is named, and the default is the default request.
      const missing = (['default', 'max'] as const).filter((section) => {
        const sources = section === 'default' ? ['default', 'max'] : ['max'];
        return containers.every((limit) => sources.every((source) => limit.get(source).isEmpty));
      });
      if (missing.length === 0) return;
      yield {
        at: first,
        message: `${label} has no ${missing.join(' and no ')} for containers`,
        fixes: [
          {
            title: `Add ${missing.join(' and ')} (adjust the amounts)`,
            safety: 'needs-review',
            changes: missing.map((section) => set(first.get(section), CONTAINER_LIMIT[section])),
          },
        ],
      };
    },
  },
});
