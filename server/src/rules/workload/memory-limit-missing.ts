import type { Known } from '../../kube/facts.ts';
import type { WorkspaceIndex } from '../../kube/workspace-index.ts';
import { cwe, docs, nsa } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

const LIMIT = ['resources', 'limits', 'memory'];

export const memoryLimitMissing = defineRule({
  id: 'memory-limit-missing',
  summary: 'A container may use all memory of its node',
  why: 'One leak or one attack then takes the memory of every pod on the node, and the kernel ends some of them at random. A limit keeps the damage inside the container.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    nsa('Resource policies'),
    cwe(770),
    docs('Resource management', 'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
  - name: web
#         ^^^ Container "web" has no memory limit
    image: registry.example/web:1.4.2
`,
    good: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
  - name: web
    image: registry.example/web:1.4.2
    resources:
      limits: {memory: 256Mi}
`,
  },
  *across(index) {
    for (const located of index.workloads) {
      const { workload, namespace } = located.fact;
      if (workload === undefined || hasDefaultLimit(index, namespace)) continue;
      for (const { label, path } of workload.unlimited) {
        yield {
          at: { located, path: [...path, ...LIMIT] },
          owner: path,
          message: `${label} has no memory limit`,
          lacks: 'a memory limit',
          fixes: [
            {
              title: 'Limit memory (256Mi where no request says more: adjust it)',
              safety: 'needs-review',
              changes: (at) => {
                const request = at.parent?.parent?.get('requests', 'memory');
                return [set(at, request?.text ?? request?.number ?? '256Mi')];
              },
            },
          ],
        };
      }
    }
  },
});

/** A LimitRange gives a limit to containers without one. https://kubernetes.io/docs/concepts/policy/limit-range/ */
function hasDefaultLimit(index: WorkspaceIndex, namespace: Known<string>): boolean {
  return index
    .ofKind('core/LimitRange')
    .some(({ fact }) => fact.limitRange?.limitsMemory === true && (fact.namespace === namespace || fact.namespace === undefined));
}
