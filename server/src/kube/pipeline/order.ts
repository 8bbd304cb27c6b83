import type { Field } from '../../yaml/field.ts';
import { includesOf, type Job, type Pipeline } from './gitlab.ts';

/** https://docs.gitlab.com/ci/yaml/#stages */
const STAGES = ['build', 'test', 'deploy'];

/** The stages in their order; undefined when some are hidden or may stand in another file. */
export function stagesOf({ root }: Pipeline): readonly string[] | undefined {
  const stages = root.get('stages').isAbsent ? root.get('types') : root.get('stages');
  if (stages.isAbsent) return includesOf(root).length === 0 && !stages.isUnknown ? ['.pre', ...STAGES, '.post'] : undefined;
  const isKnown = stages.isList && !stages.isOpen && stages.texts.length === stages.items.length;
  return isKnown ? ['.pre', ...stages.texts.filter((stage) => !/^\.(?:pre|post)$/.test(stage)), '.post'] : undefined;
}

/** The number of a job's stage; undefined when that is not known. A job without a stage is in `test`. */
export function stageOf(job: Job, stages: readonly string[]): number | undefined {
  const stage = job.keyword('stage');
  const name = stage.isAbsent ? 'test' : stage.text;
  const index = name === undefined ? -1 : stages.indexOf(name);
  return index < 0 ? undefined : index;
}

/**
 * The jobs that are done before this one starts: those that it needs, else all of earlier stages. Undefined when that
 * is not known. https://docs.gitlab.com/ci/yaml/#needs
 */
export function jobsBefore(job: Job, seen: ReadonlySet<Job> = new Set()): ReadonlySet<Job> | undefined {
  const { jobs } = job.pipeline;
  const needs = job.keyword('needs');
  const before = new Set<Job>();
  if (seen.has(job)) return before;
  if (needs.isAbsent) {
    const stages = stagesOf(job.pipeline);
    const own = stages === undefined ? undefined : stageOf(job, stages);
    if (stages === undefined || own === undefined) return undefined;
    for (const other of jobs.filter(({ isTemplate }) => !isTemplate)) {
      const stage = stageOf(other, stages);
      if (stage === undefined) return undefined;
      if (stage < own) before.add(other);
    }
    return before;
  }
  const names = needs.isList && !needs.isOpen ? needs.items.map(nameIn) : [undefined];
  for (const name of names) {
    const other = jobs.find((candidate) => candidate.name === name);
    const earlier = other === undefined ? undefined : jobsBefore(other, new Set([...seen, job]));
    // A job of another pipeline or file.
    if (other === undefined || earlier === undefined) return undefined;
    before.add(other);
    for (const one of earlier) before.add(one);
  }
  return before;
}

const nameIn = (need: Field): string | undefined =>
  need.isMap && need.get('pipeline').isAbsent && need.get('project').isAbsent ? need.get('job').text : need.text;
