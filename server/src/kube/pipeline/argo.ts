import type { Field } from '../../yaml/field.ts';
import type { GroupKind } from '../kinds.ts';
import type { Resource } from '../resource.ts';

/** https://argo-workflows.readthedocs.io/en/latest/fields/ */
export const ARGO_WORKFLOW_KINDS: readonly GroupKind[] = [
  'argoproj.io/Workflow',
  'argoproj.io/WorkflowTemplate',
  'argoproj.io/ClusterWorkflowTemplate',
  'argoproj.io/CronWorkflow',
];

/** The specification of a workflow; that of one that runs on a schedule lies deeper. */
export const workflowSpec = ({ field, kind }: Resource): Field => field.get('spec', ...(kind === 'CronWorkflow' ? ['workflowSpec'] : []));

/** It runs by itself: it starts somewhere, and takes nothing from another template. */
export const isWhole = (spec: Field): boolean => spec.get('entrypoint').isPresent && spec.get('workflowTemplateRef').isAbsent;

/** What one template runs: a container, a script, or what a set of containers holds. */
export const containersOf = (template: Field): readonly Field[] =>
  [template.get('container'), template.get('script'), ...template.get('containerSet', 'containers').items].filter((field) => field.isMap);
