import type { Resource } from '../../kube/resource.ts';
import { forKinds } from '../../rule/kind-checks.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import type { Field } from '../../yaml/field.ts';

export const tektonBundleMissing = defineRule({
  id: 'tekton-bundle-missing',
  summary: 'A task is taken from the cluster as it happens to be',
  why: 'Whoever may change tasks in the namespace changes what runs, with the account and the secrets of the run. A bundle by digest, or a commit, is what was reviewed.',
  severity: 'low',
  preset: 'all',
  references: [
    owasp('K02:2022'),
    attack('T1195.001'),
    cwe(829),
    docs('Bundles resolver', 'https://tekton.dev/docs/pipelines/bundle-resolver/'),
  ],
  examples: {
    bad: `
apiVersion: tekton.dev/v1
kind: TaskRun
metadata: {generateName: build-}
spec:
  taskRef: {name: build}
#                 ^^^^^ The task "build" is taken from the cluster as it happens to be
`,
    good: `
apiVersion: tekton.dev/v1
kind: TaskRun
metadata: {generateName: build-}
spec:
  taskRef:
    resolver: bundles
    params: [{name: bundle, value: "registry.example/tasks@sha256:2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae"}]
`,
  },
  check: forKinds(['tekton.dev/TaskRun', 'tekton.dev/PipelineRun', 'tekton.dev/Pipeline'], function* (resource) {
    for (const [what, reference] of referencesIn(resource)) {
      const name = reference.get('name');
      if (name.text === undefined || !reference.get('resolver').isAbsent || !reference.get('bundle').isAbsent) continue;
      yield { at: name, message: `The ${what} "${name.text}" is taken from the cluster as it happens to be` };
    }
  }),
});

function referencesIn({ field, kind }: Resource): readonly (readonly [string, Field])[] {
  const spec = field.get('spec');
  const pipeline = kind === 'Pipeline' ? spec : spec.get('pipelineSpec');
  const tasks = [...pipeline.get('tasks').items, ...pipeline.get('finally').items].map((task) => ['task', task.get('taskRef')] as const);
  return [['task', spec.get('taskRef')], ['pipeline', spec.get('pipelineRef')], ...tasks];
}
