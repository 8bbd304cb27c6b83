import type { Access, Policy } from '../constraint-template.ts';

/** Where policies look for containers: in pods alone, or in the templates of workloads alone; undefined when that is not certain. */
export function podPlacesOf(policies: readonly Policy[]): 'pods' | 'templates' | undefined {
  const accesses = policies.flatMap(({ accesses }) => accesses);
  const lists = accesses.filter(isContainerList);
  if (lists.length === 0 || accesses.some(isAnyField)) return undefined;
  if (lists.every(({ owners }) => isOnly(owners, 'PodSpec'))) return 'templates';
  const mayKnowTemplates = policies.some(({ module }) => module.words.has('template') || module.texts.has('template'));
  return lists.every(({ owners }) => isOnly(owners, 'Spec')) && !mayKnowTemplates ? 'pods' : undefined;
}

const LISTS: ReadonlySet<string> = new Set(['containers', 'initContainers', 'ephemeralContainers']);

const isContainerList = ({ step }: Access): boolean => step.kind === 'name' && LISTS.has(step.name);

/** A name that a variable holds may be that of a template. */
const isAnyField = ({ step, owners, isOnList }: Access): boolean =>
  step.kind !== 'name' && !isOnList && owners.some((owner) => owner === 'Object' || owner === 'Spec' || owner === 'PodTemplate');

const isOnly = (owners: Access['owners'], wanted: Access['owners'][number]): boolean =>
  owners.length > 0 && owners.every((owner) => owner === wanted);
