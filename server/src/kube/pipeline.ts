import type { Field } from '../yaml/field.ts';

/** A GitLab pipeline definition. https://docs.gitlab.com/ci/yaml/ */
export interface Pipeline {
  readonly root: Field;
  readonly jobs: readonly Job[];
  /** Every image that a job or service runs: the field that holds its reference. */
  readonly images: readonly Field[];
}

export interface Job {
  readonly name: string;
  readonly field: Field;
  /** Keys that start with a dot are templates that other jobs extend. */
  readonly isTemplate: boolean;
}

/** Keys at the top that are no jobs. https://docs.gitlab.com/ci/yaml/#global-keywords */
const GLOBAL = new Set([
  'default',
  'include',
  'stages',
  'variables',
  'workflow',
  'spec',
  'image',
  'services',
  'cache',
  'before_script',
  'after_script',
  'types',
]);

/** True for the names that GitLab's own file and the files it includes commonly have. */
export function isPipelineFile(path: string): boolean {
  return /(?:^|\/)(?:[^/]*\.gitlab-ci\.ya?ml|\.gitlab\/ci\/[^/]+\.ya?ml)$/.test(path);
}

export function pipelineOf(root: Field): Pipeline | undefined {
  if (!root.isMap) return undefined;
  const jobs = root.entries.flatMap(([name, field]) =>
    GLOBAL.has(name) || !field.isMap ? [] : [{ name, field, isTemplate: name.startsWith('.') }],
  );
  const holders = [root, root.get('default'), ...jobs.map((job) => job.field)];
  return { root, jobs, images: holders.flatMap(imagesOf) };
}

function imagesOf(holder: Field): Field[] {
  const services = holder.get('services').items;
  return [holder.get('image'), ...services].flatMap((image) => (image.isMap ? image.get('name') : image.kind === 'scalar' ? image : []));
}
