import type { Report } from '../engine/report.ts';
import type { Fix, Severity } from '../rule/rule.ts';
import type { Lines } from '../text/lines.ts';
import type { Span } from '../text/span.ts';

/** A place as people count: lines and columns from one. */
export interface Point {
  readonly line: number;
  readonly column: number;
}

/** Something that kept a file, or a part of it, from being checked. */
export interface Problem {
  readonly file: string;
  readonly message: string;
  readonly start?: Point;
  readonly end?: Point;
}

/** A stretch of a file. */
export interface Stretch {
  readonly start: Point;
  readonly end: Point;
}

export interface Found extends Pick<Report, 'rule' | 'message' | 'path' | 'resource' | 'namespace' | 'span'>, Stretch {
  readonly severity: Severity;
  readonly related: readonly (Stretch & { readonly file: string; readonly message: string })[];
  /** What mends it safely, where that was asked for. */
  readonly edits?: { readonly title: string; readonly edits: readonly (Stretch & { readonly text: string })[] };
  /** Those that were proven to work. */
  readonly fixes: readonly Pick<Fix, 'title' | 'safety'>[];
}

/** One file that was checked. */
export interface CheckedFile {
  /** As the command line names it, or the folder that holds it. */
  readonly file: string;
  readonly text: string;
  readonly findings: readonly Found[];
  readonly problems: readonly Problem[];
  /** What a comment silences. */
  readonly suppressed: readonly Found[];
  /** How many findings the baseline knows. */
  readonly known: number;
}

/** What a check came to. */
export interface Outcome {
  readonly files: readonly CheckedFile[];
  /** Of paths and of the config file, as opposed to problems inside a checked file. */
  readonly problems: readonly Problem[];
}

/**
 * The same for the same finding, though lines above it come and go: by what is found, in which file, at which object and
 * path. Two of one file may have the same.
 */
export function fingerprintOf(
  file: string,
  { rule, resource, path, message }: Pick<Found, 'rule' | 'resource' | 'path' | 'message'>,
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

export function placeOf(lines: Lines, { start, end }: Span): { readonly start: Point; readonly end: Point } {
  return { start: pointOf(lines, start), end: pointOf(lines, end) };
}

function pointOf(lines: Lines, offset: number): Point {
  const { line, character } = lines.position(offset);
  return { line: line + 1, column: character + 1 };
}
