import type { Field } from '../../yaml/field.ts';
import type { GroupKind } from '../kinds.ts';
import type { Resource } from '../resource.ts';

/** https://tekton.dev/docs/pipelines/tasks/ */
export const TEKTON_TASK_KINDS: readonly GroupKind[] = [
  'tekton.dev/Task',
  'tekton.dev/ClusterTask',
  'tekton.dev/TaskRun',
  'tekton.dev/Pipeline',
  'tekton.dev/PipelineRun',
];

/** The specifications of tasks that are written in an object. */
export function taskSpecs({ field, kind }: Resource): readonly Field[] {
  const spec = field.get('spec');
  if (kind === 'Task' || kind === 'ClusterTask') return [spec];
  if (kind === 'TaskRun') return [spec.get('taskSpec')];
  const pipeline = kind === 'Pipeline' ? spec : spec.get('pipelineSpec');
  return [...pipeline.get('tasks').items, ...pipeline.get('finally').items].map((task) => task.get('taskSpec'));
}

export interface TektonStep {
  readonly field: Field;
  /** For messages: `Step "build"`. */
  readonly label: string;
  /** A value of its security context, or that of the template of all steps. */
  readonly security: (name: string) => Field;
}

export function tektonSteps(task: Field): readonly TektonStep[] {
  const step =
    (word: string, isStep: boolean) =>
    (field: Field, index: number): TektonStep => ({
      field,
      label: `${word} ${field.get('name').text === undefined ? index + 1 : `"${field.get('name').text}"`}`,
      security: (name) => {
        const own = field.get('securityContext', name);
        const shared = task.get('stepTemplate', 'securityContext', name);
        return own.isAbsent && isStep && !shared.isAbsent ? shared : own;
      },
    });
  return [
    ...task
      .get('steps')
      .items.filter((field) => field.isMap)
      .map(step('Step', true)),
    ...task
      .get('sidecars')
      .items.filter((field) => field.isMap)
      .map(step('Sidecar', false)),
  ];
}
