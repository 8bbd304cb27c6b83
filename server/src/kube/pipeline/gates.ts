import type { Field } from '../../yaml/field.ts';
import { followed, includesOf, type Job, type Pipeline } from './gitlab.ts';

/** Rules for whole pipelines may say from where one starts at all, and they may stand in a file that is included. */
export const mayLimitAll = ({ root, isPart }: Pipeline): boolean =>
  isPart ||
  !root.get('workflow').isAbsent ||
  includesOf(root).some((item) => item.get('template').text?.startsWith('Workflows/') !== false);

/** The entries of a job's rules, those of references among them; undefined when some may be hidden. https://docs.gitlab.com/ci/yaml/#rules */
export function rulesOf(job: Job): readonly Field[] | undefined {
  const rules = job.keyword('rules');
  if (rules.isAbsent) return [];
  const found: Field[] = [];
  const rest = [...rules.items].toReversed();
  if (!rules.isList || rules.isOpen) return undefined;
  for (let field = rest.pop(); field !== undefined && found.length < 200; field = rest.pop()) {
    const rule = followed(job.pipeline.root, field);
    if (rule.isMap) found.push(rule);
    else if (rule.isList && !rule.isOpen && rest.length < 200) rest.push(...rule.items.toReversed());
    else return undefined;
  }
  return found;
}

/** The name of its environment; undefined when there is none or it is unknown. https://docs.gitlab.com/ci/yaml/#environment */
export function environmentOf(job: Job): { readonly field: Field; readonly name: string | undefined } {
  const environment = job.keyword('environment');
  const field = environment.isMap ? environment.get('name') : environment;
  return { field, name: field.text };
}

/** Certainly started by a person, or not known. https://docs.gitlab.com/ci/yaml/#when */
export function mayBeManual(job: Job): boolean {
  const manual = (when: Field): boolean => when.isUnknown || when.is('manual');
  const rules = rulesOf(job);
  return manual(job.keyword('when')) || rules === undefined || rules.some((rule) => manual(rule.get('when')));
}
