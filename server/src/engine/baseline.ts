import { jsonFault } from '../text/json.ts';
import type { Span } from '../text/span.ts';
import type { Report } from './report.ts';

/** The file at the top of a repository that holds what is accepted for now. */
export const BASELINE_FILE = '.kubewright-baseline.json';

/** Findings that are accepted for now, so that only new ones count. */
export interface Baseline {
  /** How many there are of each fingerprint. */
  readonly counts: ReadonlyMap<string, number>;
  /** A file as fingerprints have it: by its path from the folder of the baseline. */
  readonly nameOf: (uri: string) => string;
}

/** Findings of one fingerprint. Rule and file are for people. */
export interface BaselineEntry {
  readonly rule: string;
  readonly file: string;
  readonly fingerprint: string;
  readonly count: number;
}

/** Why a text is no baseline, and where. */
export interface BaselineFault {
  readonly message: string;
  readonly span: Span;
}

/** Reads the text of a baseline. One with a fault does not count at all. */
export function readBaseline(text: string): readonly BaselineEntry[] | BaselineFault {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    const { message, span } = jsonFault(text) ?? { message: 'nobody can read it', span: START };
    return { message: `This is no JSON: ${message}`, span };
  }
  const findings = (parsed as { readonly findings?: unknown } | null)?.findings;
  if (!Array.isArray(findings)) return { message: 'A baseline is an object with a list "findings"', span: START };
  const wrong = findings.findIndex((entry) => !isEntry(entry));
  if (wrong < 0) return findings;
  const items: Span[] = [];
  jsonFault(text, (list, span) => {
    if (list === 'findings') items.push(span);
  });
  return { message: 'An entry of a baseline has a "file", a "fingerprint" and a "count" of one or more', span: items[wrong] ?? START };
}

const START: Span = { start: 0, end: 1 };

/** Tells what was read. */
export const isFault = (read: readonly BaselineEntry[] | BaselineFault): read is BaselineFault => 'message' in read;

function isEntry(value: unknown): value is BaselineEntry {
  if (typeof value !== 'object' || value === null) return false;
  const { fingerprint, count, file } = value as Partial<BaselineEntry>;
  return typeof fingerprint === 'string' && typeof file === 'string' && Number.isSafeInteger(count) && Number(count) > 0;
}

/** The text of a baseline, in an order that makes small differences in version control. */
export function writeBaseline(entries: Iterable<BaselineEntry>): string {
  const findings = [...entries].sort((a, b) => compare(a.file, b.file) || compare(a.rule, b.rule) || compare(a.fingerprint, b.fingerprint));
  return `${JSON.stringify({ findings }, undefined, 2)}\n`;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export const countsOf = (entries: readonly BaselineEntry[]): ReadonlyMap<string, number> =>
  new Map(entries.map(({ fingerprint, count }) => [fingerprint, count]));

/** The first so many reports of each fingerprint as the baseline counts; `reports` are those of one file. */
export function knownTo({ counts, nameOf }: Baseline, uri: string, reports: readonly Report[]): ReadonlySet<Report> {
  if (counts.size === 0) return new Set();
  const file = nameOf(uri);
  const left = new Map<string, number>();
  return new Set(
    reports.filter((report) => {
      const fingerprint = fingerprintOf(file, report);
      const count = left.get(fingerprint) ?? counts.get(fingerprint) ?? 0;
      left.set(fingerprint, count - 1);
      return count > 0;
    }),
  );
}

/**
 * The same for the same finding, though lines above it come and go: by what is found, in which file, at which object and
 * path. Two of one file may have the same.
 */
export function fingerprintOf(
  file: string,
  { rule, resource, path, message }: Pick<Report, 'rule' | 'resource' | 'path' | 'message'>,
): string {
  return fnv(JSON.stringify([rule, file.replaceAll('\\', '/'), resource ?? '', path, message]));
}

/** http://www.isthe.com/chongo/tech/comp/fnv/ with 128 bits: nobody is to be kept from finding two of the same. */
function fnv(text: string): string {
  let hash = 0x6c62272e07bb014262b821756295c58dn;
  for (const byte of new TextEncoder().encode(text))
    hash = BigInt.asUintN(128, (hash ^ BigInt(byte)) * 0x0000000001000000000000000000013bn);
  return hash.toString(16).padStart(32, '0');
}
