import type { Report, Silence } from '../engine/report.ts';
import type { Unseen } from '../engine/unseen.ts';
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
  /** What somebody silenced. */
  readonly suppressed: readonly (Found & { readonly silence: Silence })[];
  /** How many findings the baseline knows. */
  readonly known: number;
  readonly unseen: Unseen;
}

/** What a check came to. */
export interface Outcome {
  readonly files: readonly CheckedFile[];
  /** Of paths and of the config file, as opposed to problems inside a checked file. */
  readonly problems: readonly Problem[];
}

export function placeOf(lines: Lines, { start, end }: Span): { readonly start: Point; readonly end: Point } {
  return { start: pointOf(lines, start), end: pointOf(lines, end) };
}

function pointOf(lines: Lines, offset: number): Point {
  const { line, character } = lines.position(offset);
  return { line: line + 1, column: character + 1 };
}
