import type { Field } from '../../yaml/field.ts';
import type { Resource } from '../resource.ts';

/** One rule of a ClusterPolicy or Policy. https://kyverno.io/docs/policy-types/cluster-policy/policy-settings/ */
export const kyvernoRulesOf = ({ field }: Resource): readonly Field[] => field.get('spec', 'rules').items;

/** True for the value that lets a violation pass; old releases wrote it small. */
export const isAudit = (action: Field): boolean => action.is('Audit') || action.is('audit');

export const isEnforce = (action: Field): boolean => action.is('Enforce') || action.is('enforce');

/** What is there decides, the rule before the policy. Nothing at all is Audit. */
export function effectiveAction(policy: Resource, own: Field): Field {
  const general = policy.field.get('spec', 'validationFailureAction');
  return !own.isAbsent || general.isAbsent ? own : general;
}

/** Judgements of rules, each with the section that says what it judges. */
export const validationsOf = (policy: Resource): readonly Field[] =>
  kyvernoRulesOf(policy)
    .map((rule) => rule.get('validate'))
    .filter((validate) => validate.isMap);

/** True for a policy that may refuse something, and does not only change or add. */
export const isJudging = (policy: Resource): boolean =>
  kyvernoRulesOf(policy).some((rule) => rule.get('validate').isPresent || rule.get('verifyImages').isPresent);

/** True when the policy is, or may be, enforced in some namespaces whatever it does in the others. */
export const mayEnforceSomewhere = (policy: Resource): boolean =>
  [
    policy.field.get('spec', 'validationFailureActionOverrides'),
    ...validationsOf(policy).map((validate) => validate.get('failureActionOverrides')),
  ].some((overrides) => overrides.isUnknown || overrides.isOpen || overrides.items.some((entry) => !isAudit(entry.get('action'))));

/** Entries of `verifyImages` of all rules. https://kyverno.io/docs/policy-types/cluster-policy/verify-images/ */
export const verificationsOf = (policy: Resource): readonly Field[] =>
  kyvernoRulesOf(policy).flatMap((rule) => rule.get('verifyImages').items.filter((item) => item.isMap));

/** Who may have signed, in the entries of an attestor set and in the sets inside it. */
export function attestorEntries(set: Field, depth = 0): readonly Field[] {
  return set.get('entries').items.flatMap((entry) => {
    const inner = entry.get('attestor');
    return inner.isMap && depth < DEPTH ? attestorEntries(inner, depth + 1) : entry;
  });
}

const DEPTH = 5;

/** Of an image and of what is attested about it. */
export const attestorSets = (verification: Field): readonly Field[] => [
  ...verification.get('attestors').items,
  ...verification.get('attestations').items.flatMap((attestation) => attestation.get('attestors').items),
];

/** Sections of what a rule matches or excludes: `any`, `all`, or the old form without either. */
export function filtersOf(section: Field): readonly Field[] {
  const filters = [...section.get('any').items, ...section.get('all').items];
  return filters.length > 0 ? filters : section.isMap ? [section] : [];
}

/** Those that decide alone: of several below `all` every one must fit. */
export const soleFiltersOf = (section: Field): readonly Field[] =>
  section.get('all').items.length > 1 ? section.get('any').items : filtersOf(section);

/** `name` of `=(name)`, and what kind of anchor stands around it. https://kyverno.io/docs/policy-types/cluster-policy/validate/#anchors */
export function anchorOf(key: string): { readonly name: string; readonly anchor: string } {
  const [, anchor = '', name = key] = /^([=^+X<]?\()(.+)\)$/.exec(key) ?? [];
  return { name, anchor };
}

/** Patterns of a judgement, one of which an object must fit. */
export const patternsOf = (validate: Field): readonly Field[] =>
  [validate.get('pattern'), ...validate.get('anyPattern').items].filter((pattern) => pattern.isMap);

/** The entry of a pattern, whatever anchor stands around its key. */
export const patternEntry = (pattern: Field, name: string): Field | undefined =>
  pattern.entries.find(([key]) => anchorOf(key).name === name)?.[1];
