import type { Field } from '../../yaml/field.ts';
import { includesOf, type Job, type Pipeline } from './gitlab.ts';

/** https://docs.gitlab.com/ci/yaml/#stages */
const STAGES = ['build', 'test', 'deploy'];

/** The stages in their order; undefined when some are hidden or may stand in another file. */
export function stagesOf({ root, isPart }: Pipeline): readonly string[] | undefined {
  const stages = root.get('stages').isAbsent ? root.get('types') : root.get('stages');
  if (stages.isAbsent) return includesOf(root).length === 0 && !isPart && !stages.isUnknown ? ['.pre', ...STAGES, '.post'] : undefined;
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
export function jobsBefore(job: Job): ReadonlySet<Job> | undefined {
  const before = new Set<Job>();
  const rest = [job];
  for (let current = rest.pop(); current !== undefined; current = rest.pop()) {
    const direct = current.keyword('needs').isAbsent ? jobsOfEarlierStages(current) : jobsNeeded(current);
    if (direct === undefined) return undefined;
    for (const other of direct) {
      if (before.has(other)) continue;
      before.add(other);
      // What jobs of earlier stages wait for is of earlier stages too.
      if (!current.keyword('needs').isAbsent) rest.push(other);
    }
  }
  return before;
}

function jobsOfEarlierStages(job: Job): readonly Job[] | undefined {
  const stages = stagesOf(job.pipeline);
  const own = stages === undefined ? undefined : stageOf(job, stages);
  if (stages === undefined || own === undefined) return undefined;
  const others = job.pipeline.jobs.filter(({ isTemplate }) => !isTemplate).map((other) => ({ other, stage: stageOf(other, stages) }));
  if (others.some(({ stage }) => stage === undefined)) return undefined;
  return others.flatMap(({ other, stage }) => (stage !== undefined && stage < own ? other : []));
}

/** Undefined where one is of another pipeline or file. */
function jobsNeeded(job: Job): readonly Job[] | undefined {
  const needs = job.keyword('needs');
  if (!needs.isList || needs.isOpen) return undefined;
  const found: Job[] = [];
  for (const need of needs.items) {
    const name = nameIn(need);
    const other = name === undefined ? undefined : job.pipeline.jobNamed(name);
    if (other === undefined) return undefined;
    found.push(other);
  }
  return found;
}

const nameIn = (need: Field): string | undefined =>
  need.isMap && need.get('pipeline').isAbsent && need.get('project').isAbsent ? need.get('job').text : need.text;
