import { COMPUTE_AMOUNTS } from '../../kube/quota.ts';
import type { Located, WorkspaceIndex } from '../../kube/workspace-index.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const resourceQuotaComputeMissing = defineRule({
  id: 'resource-quota-compute-missing',
  summary: 'A ResourceQuota leaves out CPU and memory',
  why: 'Counting objects does not keep their pods from taking every processor and all memory of the cluster. The namespace looks bounded and is not.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    owasp('K01:2025'),
    attack('T1496'),
    attack('T1499'),
    cwe(770),
    docs('Compute resource quota', 'https://kubernetes.io/docs/concepts/policy/resource-quotas/#compute-resource-quota'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: ResourceQuota
metadata: {name: bounds, namespace: shop}
spec:
  hard:
# ^^^^ ResourceQuota "bounds" bounds neither CPU nor memory
    pods: '20'
`,
    good: `
apiVersion: v1
kind: ResourceQuota
metadata: {name: bounds, namespace: shop}
spec:
  hard:
    pods: '20'
    requests.cpu: '4'
    requests.memory: 8Gi
    limits.cpu: '8'
    limits.memory: 16Gi
`,
  },
  across: {
    'core/ResourceQuota': function* (located, index) {
      const { name, boundsCompute, isPartial } = located.fact;
      if (boundsCompute !== false || isPartial || othersOf(index, located).some(({ fact }) => fact.boundsCompute !== false)) return;
      yield {
        at: { located, path: ['spec', 'hard'] },
        message: `ResourceQuota${name === undefined ? '' : ` "${name}"`} bounds neither CPU nor memory`,
        fixes: [
          {
            title: 'Bound CPU and memory (adjust the amounts; pods must then have requests and limits)',
            safety: 'needs-review',
            changes: (hard) => Object.entries(COMPUTE_AMOUNTS).map(([resource, amount]) => set(hard.get(resource), amount)),
          },
        ],
      };
    },
  },
});

/** The other quotas that are or may be of the same namespace. */
const othersOf = (index: WorkspaceIndex, { uri, number, fact }: Located): Located[] =>
  index.ofKind('core/ResourceQuota').filter((other) => {
    if (other.uri === uri && other.number === number) return false;
    const isApart = typeof fact.namespace === 'string' && typeof other.fact.namespace === 'string';
    return !isApart || fact.namespace === other.fact.namespace;
  });
