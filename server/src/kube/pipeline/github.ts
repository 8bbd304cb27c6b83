import type { Field } from '../../yaml/field.ts';
import { type Call, callsIn } from './call.ts';

/** A workflow of GitHub Actions. https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax */
export interface Workflow {
  readonly root: Field;
  /** The events that start it, each with what is said of it. */
  readonly triggers: ReadonlyMap<string, Field>;
  readonly jobs: readonly WorkflowJob[];
}

export interface WorkflowJob {
  readonly name: string;
  /** For messages: `Job "deploy"`. */
  readonly label: string;
  readonly field: Field;
  readonly workflow: Workflow;
  readonly steps: readonly Step[];
  /** The reusable workflow that it calls instead of having steps. */
  readonly uses: Uses | undefined;
}

export interface Step {
  readonly field: Field;
  readonly job: WorkflowJob;
  readonly uses: Uses | undefined;
  /** What its script starts. */
  readonly calls: readonly Call[];
}

/** An action, a reusable workflow or an image, as `uses` names it. */
export interface Uses {
  readonly field: Field;
  readonly text: string;
  /** Owner and repository, in small letters; undefined for what lies in the same repository and for images. */
  readonly repository: string | undefined;
  /** Branch, tag or commit; undefined when there is none, which GitHub refuses. */
  readonly ref: string | undefined;
  /** A reference behind `docker://`. */
  readonly image: string | undefined;
}

export function workflowOf(root: Field): Workflow | undefined {
  if (!root.isMap || !root.get('jobs').isMap) return undefined;
  const jobs: WorkflowJob[] = [];
  const workflow: Workflow = { root, triggers: triggersOf(root), jobs };
  for (const [name, field] of root.get('jobs').entries) if (field.isMap) jobs.push(jobOf(workflow, name, field));
  return workflow;
}

/** `on` without quotes is a truth to many readers of YAML. */
function triggersOf(root: Field): ReadonlyMap<string, Field> {
  const on = root.get('true').isPresent ? root.get('true') : root.get('on');
  if (on.isMap) return new Map(on.entries);
  return new Map((on.isList ? on.items : [on]).flatMap((event) => (event.text === undefined ? [] : [[event.text, event] as const])));
}

function jobOf(workflow: Workflow, name: string, field: Field): WorkflowJob {
  const steps: Step[] = [];
  const job: WorkflowJob = { name, label: `Job "${name}"`, field, workflow, steps, uses: usesOf(field.get('uses')) };
  for (const step of field.get('steps').items) if (step.isMap) steps.push(stepOf(job, step));
  return job;
}

function stepOf(job: WorkflowJob, field: Field): Step {
  let calls: readonly Call[] | undefined;
  return {
    field,
    job,
    uses: usesOf(field.get('uses')),
    get calls() {
      calls ??= callsIn(field.get('run'), asShell(field.get('run').text));
      return calls;
    },
  };
}

/** Expressions are put in before a shell sees the script; as variables of the same length they leave all places alone. */
const asShell = (script: string | undefined): string | undefined =>
  script?.replace(EXPRESSION, (expression) => `$${'_'.repeat(expression.length - 1)}`);

/** No longer than people write them, so that no text takes long. https://docs.github.com/en/actions/reference/workflows-and-actions/expressions */
export const EXPRESSION = /\$\{\{(?:[^}]|\}(?!\})){0,400}\}\}/g;

function usesOf(field: Field): Uses | undefined {
  const { text } = field;
  if (text === undefined || text.includes('${{')) return undefined;
  const image = /^docker:\/\/(.+)$/.exec(text)?.[1];
  if (image !== undefined) return { field, text, repository: undefined, ref: undefined, image };
  const [, repository, ref] = /^([\w.-]+\/[\w.-]+)(?:\/[^@]*)?(?:@(.*))?$/.exec(text) ?? [];
  // What lies in this repository comes with the commit that runs.
  const isLocal = /^\.{1,2}\//.test(text);
  return { field, text, repository: isLocal ? undefined : repository?.toLowerCase(), ref: isLocal ? undefined : ref, image: undefined };
}
