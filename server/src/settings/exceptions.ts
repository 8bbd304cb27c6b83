import { isDay } from '../text/day.ts';
import { didYouMean } from './did-you-mean.ts';

/** An agreement, written in the config file, not to tell of something. All that it names must hold. */
export interface Exception {
  readonly rules: readonly string[];
  /** Globs of files, relative to the folder of the config file; any file when there are none, and so below. */
  readonly paths: readonly string[];
  /** As the objects say it themselves; `*` stands for any characters, and so below. */
  readonly namespaces: readonly string[];
  readonly kinds: readonly string[];
  readonly names: readonly string[];
  readonly reason: string;
  /** The last day on which it counts. */
  readonly until?: string;
}

/** Told what is wrong, as the end of a sentence about the last word of the path below the setting. */
type Complain = (what: string, below: readonly (string | number)[], isAboutKey?: boolean) => undefined;

/** The exceptions that were understood as a whole: one that was not does not count, so that nothing is left untold by mistake. */
export function readExceptions(value: unknown, knownRules: Iterable<string>, complain: Complain): readonly Exception[] | undefined {
  if (!Array.isArray(value)) return complain('is a list of exceptions', []);
  const known = new Set(knownRules);
  return value.flatMap(
    (one: unknown, i) => readException(one, known, (what, below, isAboutKey) => complain(what, [i, ...below], isAboutKey)) ?? [],
  );
}

const LISTS = ['rules', 'paths', 'namespaces', 'kinds', 'names'] as const;

const NAMES = [...LISTS, 'reason', 'until'];

function readException(value: unknown, known: ReadonlySet<string>, complain: Complain): Exception | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return complain(`has ${NAMES.join(', ')}`, []);
  const entries = value as Readonly<Record<string, unknown>>;
  let isGood = true;
  const wrong: Complain = (what, below, isAboutKey) => {
    isGood = false;
    return complain(what, below, isAboutKey);
  };
  for (const name of Object.keys(entries))
    if (!NAMES.includes(name)) wrong(`is nothing that an exception has${didYouMean(name, NAMES)}`, [name], true);
  const [rules, paths, namespaces, kinds, names] = LISTS.map((name) =>
    readTexts(entries[name], (what, below) => wrong(what, [name, ...below])),
  );
  if (rules?.length === 0) wrong('names the rules that it is about', ['rules']);
  rules?.forEach((rule, i) => {
    if (!known.has(rule)) wrong(`has no rule "${rule}"${didYouMean(rule, known)}`, ['rules', i]);
  });
  const { reason, until } = entries;
  if (typeof reason !== 'string' || reason.trim() === '') wrong('is a text: an exception needs one', ['reason']);
  if (until !== undefined && (typeof until !== 'string' || !isDay(until))) wrong('is a day such as 2027-01-31', ['until']);
  if (!isGood || rules === undefined || paths === undefined || namespaces === undefined || kinds === undefined || names === undefined)
    return undefined;
  return { rules, paths, namespaces, kinds, names, reason: String(reason).trim(), ...(typeof until === 'string' ? { until } : {}) };
}

/** A list of texts; a single text stands for a list of it. */
function readTexts(value: unknown, wrong: (what: string, below: readonly number[]) => undefined): readonly string[] | undefined {
  if (value === undefined) return [];
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  const texts = list.filter((text): text is string => typeof text === 'string' && text !== '');
  return texts.length === list.length ? texts : wrong('is a list of texts', []);
}
