import type { Unseen } from '../engine/unseen.ts';
import { citationOf, type Reference } from '../rule/references.ts';
import { type Rule, SEVERITIES, type Severity } from '../rule/rule.ts';
import { counted } from '../text/counted.ts';

/** What a check came to, as far as a report for people tells of it. */
export interface Reported {
  readonly files: readonly ReportedFile[];
  /** What kept files from being checked, as opposed to trouble inside one. */
  readonly problems: readonly ReportedProblem[];
}

export interface ReportedFile {
  /** A path relative to where the report lies, or what people call it. */
  readonly file: string;
  readonly findings: readonly ReportedFinding[];
  readonly problems: readonly ReportedProblem[];
  /** What somebody has silenced, and why; the reason is empty when nobody gave one. */
  readonly suppressed: readonly (ReportedFinding & { readonly silence: { readonly reason: string } })[];
  /** How many findings a baseline knows. */
  readonly known: number;
  readonly unseen: Unseen;
}

export interface ReportedFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly start: ReportedPoint;
  /** The object it is about: `Deployment "web"`. */
  readonly resource: string | undefined;
  readonly namespace: string | undefined;
}

export interface ReportedProblem {
  readonly file: string;
  readonly message: string;
  readonly start?: ReportedPoint;
}

/** Counted from one. */
export interface ReportedPoint {
  readonly line: number;
  readonly column: number;
}

/** A finding with the name of its file. */
export interface Entry extends ReportedFinding {
  readonly file: string;
}

/** Findings that have something in common. */
export interface Group<Key> {
  readonly key: Key;
  readonly entries: readonly Entry[];
}

/** What is told of a rule; of one that is not in the catalogue nothing is known but its id. */
export type RuleTexts = Pick<Rule, 'id' | 'summary' | 'why' | 'references'>;

/** In the order of the files. */
export const entriesOf = ({ files }: Reported): readonly Entry[] =>
  files.flatMap(({ file, findings }) => findings.map((finding) => ({ ...finding, file })));

/** What is silenced, in the order of the files. */
export const silencedOf = ({ files }: Reported): readonly (Entry & { readonly reason: string })[] =>
  files.flatMap(({ file, suppressed }) => suppressed.map((finding) => ({ ...finding, file, reason: finding.silence.reason })));

/** All that could not be read, of files and inside them. */
export const problemsOf = ({ files, problems }: Reported): readonly ReportedProblem[] => [
  ...problems,
  ...files.flatMap((file) => file.problems),
];

/** How many documents and objects were not judged in full, and of which kinds these are, by name. */
export function unseenOf(files: readonly Pick<ReportedFile, 'unseen'>[]): {
  readonly templates: number;
  readonly kinds: Readonly<Record<string, number>>;
} {
  const kinds = new Map<string, number>();
  for (const kind of files.flatMap(({ unseen }) => unseen.kinds)) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  return {
    templates: files.reduce((sum, { unseen }) => sum + unseen.templates, 0),
    kinds: Object.fromEntries([...kinds].sort(([one], [other]) => compareTexts(one, other))),
  };
}

/** The same in words, such as `1 document with templates`; undefined when there is nothing to tell. */
export function unseenText(files: readonly Pick<ReportedFile, 'unseen'>[]): string | undefined {
  const { templates, kinds } = unseenOf(files);
  const names = Object.keys(kinds);
  const objects = Object.values(kinds).reduce((sum, number) => sum + number, 0);
  const more = names.length > MOST_KINDS ? ` and ${names.length - MOST_KINDS} more` : '';
  const parts = [
    ...(templates === 0 ? [] : [`${counted(templates, 'document')} with templates`]),
    ...(objects === 0
      ? []
      : [`${counted(objects, 'object')} of kinds that no rule is about (${names.slice(0, MOST_KINDS).join(', ')}${more})`]),
  ];
  return parts.length === 0 ? undefined : parts.join(', ');
}

const MOST_KINDS = 5;

/** The files of which something was not judged, or not in full, with {@link unseenText} of each. */
export const unseenFiles = (files: readonly ReportedFile[]): readonly { readonly file: string; readonly text: string }[] =>
  files.flatMap((file) => {
    const text = unseenText([file]);
    return text === undefined ? [] : [{ file: file.file, text }];
  });

/** The worst first; without those that nothing has. */
export const bySeverity = (entries: readonly Entry[]): readonly Group<Severity>[] =>
  SEVERITIES.flatMap((severity) => {
    const own = entries.filter((entry) => entry.severity === severity);
    return own.length === 0 ? [] : [{ key: severity, entries: own }];
  });

/** By name; what names none comes last. */
export const byNamespace = (entries: readonly Entry[]): readonly Group<string | undefined>[] =>
  grouped(entries, ({ namespace }) => [namespace]).sort(
    (a, b) => Number(a.key === undefined) - Number(b.key === undefined) || compareTexts(a.key ?? '', b.key ?? ''),
  );

/** The worst first, then what is found most often. */
export const byRule = (entries: readonly Entry[]): readonly Group<string>[] =>
  grouped(entries, ({ rule }) => [rule]).sort(
    (a, b) => worstOf(a) - worstOf(b) || b.entries.length - a.entries.length || compareTexts(a.key, b.key),
  );

/** What asks for it, in the order of the standards; pages that merely explain are none. */
export function byStandard(entries: readonly Entry[], texts: ReadonlyMap<string, RuleTexts>): readonly Group<Reference>[] {
  const references = new Map<string, Reference>();
  const cited = (entry: Entry): readonly string[] =>
    (texts.get(entry.rule)?.references ?? []).flatMap((reference) => {
      if (reference.standard === 'Documentation') return [];
      const citation = citationOf(reference);
      references.set(citation, reference);
      return [citation];
    });
  return grouped(entries, cited)
    .flatMap(({ key, entries: own }) => {
      const reference = references.get(key);
      return reference === undefined ? [] : [{ key: reference, entries: own }];
    })
    .sort((a, b) => STANDARDS.indexOf(a.key.standard) - STANDARDS.indexOf(b.key.standard) || compareNumbered(a.key.id, b.key.id));
}

const STANDARDS: readonly Reference['standard'][] = ['Pod Security Standards', 'CIS', 'NSA/CISA', 'OWASP', 'MITRE ATT&CK', 'CWE'];

/** How many of each severity there are, in the order of the severities. */
export const countsOf = (entries: readonly Entry[]): readonly number[] =>
  SEVERITIES.map((severity) => entries.filter((entry) => entry.severity === severity).length);

function grouped<Key>(entries: readonly Entry[], keysOf: (entry: Entry) => readonly Key[]): Group<Key>[] {
  const groups = new Map<Key, Entry[]>();
  for (const entry of entries) {
    for (const key of new Set(keysOf(entry))) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [entry]);
      else group.push(entry);
    }
  }
  return [...groups].map(([key, own]) => ({ key, entries: own }));
}

const worstOf = ({ entries }: Group<string>): number => Math.min(...new Set(entries.map(({ severity }) => SEVERITIES.indexOf(severity))));

/** 5.2.9 comes before 5.2.10. */
function compareNumbered(a: string, b: string): number {
  const [left, right] = [a, b].map((id) => id.replace(/\d+/g, (digits) => digits.padStart(6, '0')));
  return compareTexts(left ?? a, right ?? b);
}

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
