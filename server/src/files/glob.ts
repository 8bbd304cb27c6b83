import { fits } from '../text/wildcard.ts';

/** A letter, or what stands for one or many. */
type Part = string | typeof STAR | Letters;

const STAR = Symbol('any letters');

interface Letters {
  readonly isNegated: boolean;
  readonly ranges: readonly (readonly [string, string])[];
}

/** A part of a path between slashes, or any number of them. */
type Segment = typeof FOLDERS | readonly Part[];

const FOLDERS = Symbol('any folders');

/** More alternatives in braces than this are not told apart: the glob then fits nothing. */
const MAX_ALTERNATIVES = 1000;

/**
 * Tells of paths with slashes whether the glob fits: `*` and `?` within a part of the path, `**` for any parts, `[a-z]`,
 * `[!a]`, `{a,b}`, and a backslash before a letter that means itself. Globs come from workspaces of strangers, so that
 * it takes no longer than the product of the lengths, whatever stands in them.
 */
export function globMatcher(glob: string): (path: string) => boolean {
  const patterns = (alternativesOf(glob) ?? []).map(segmentsOf);
  return (path) => {
    const names = path.split('/').map((name) => [...name]);
    return patterns.some((pattern) => fits(pattern, names, (segment) => segment === FOLDERS, fitsName));
  };
}

const fitsName = (segment: Segment, name: readonly string[]): boolean =>
  segment !== FOLDERS && fits(segment, name, (part) => part === STAR, fitsLetter);

function fitsLetter(part: Part, letter: string): boolean {
  if (typeof part === 'string') return part === letter;
  return typeof part === 'object' && part.ranges.some(([from, to]) => from <= letter && letter <= to) !== part.isNegated;
}

/** Texts without braces that together mean the same; undefined for too many. */
function alternativesOf(glob: string): readonly string[] | undefined {
  let done: readonly string[] = [''];
  for (let at = 0; at < glob.length; ) {
    const end = glob[at] === '{' ? closing(glob, at) : undefined;
    if (end === undefined) {
      const next = glob[at] === '\\' ? 2 : 1;
      const letters = glob.slice(at, at + next);
      done = done.map((text) => text + letters);
      at += next;
      continue;
    }
    const inner = choicesIn(glob.slice(at + 1, end)).map(alternativesOf);
    if (inner.includes(undefined)) return undefined;
    const choices = inner.flatMap((each) => each ?? []);
    if (MAX_ALTERNATIVES < done.length * choices.length) return undefined;
    done = done.flatMap((text) => choices.map((choice) => text + choice));
    at = end + 1;
  }
  return done;
}

/** Where the brace that opens here closes; undefined when it means itself. */
function closing(glob: string, from: number): number | undefined {
  let depth = 0;
  for (let at = from; at < glob.length; at++) {
    if (glob[at] === '\\') at++;
    else if (glob[at] === '{') depth++;
    else if (glob[at] === '}' && --depth === 0) return at;
  }
  return undefined;
}

function choicesIn(inner: string): string[] {
  const choices: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < inner.length; at++) {
    if (inner[at] === '\\') at++;
    else if (inner[at] === '{') depth++;
    else if (inner[at] === '}') depth--;
    else if (inner[at] === ',' && depth === 0) {
      choices.push(inner.slice(start, at));
      start = at + 1;
    }
  }
  return [...choices, inner.slice(start)];
}

function segmentsOf(glob: string): Segment[] {
  return glob.split('/').map((segment) => (segment === '**' ? FOLDERS : partsOf(segment)));
}

function partsOf(segment: string): Part[] {
  const parts: Part[] = [];
  for (let at = 0; at < segment.length; at++) {
    const letter = segment[at] ?? '';
    const set = letter === '[' ? /^\[([!^]?)(\]?[^\]]*)\]/.exec(segment.slice(at)) : null;
    if (letter === '*') parts.push(STAR);
    else if (letter === '?') parts.push({ isNegated: true, ranges: [] });
    else if (letter === '\\') parts.push(segment[++at] ?? letter);
    else if (set === null) parts.push(letter);
    else {
      parts.push({ isNegated: set[1] !== '', ranges: rangesIn(set[2] ?? '') });
      at += set[0].length - 1;
    }
  }
  return parts;
}

function rangesIn(set: string): (readonly [string, string])[] {
  const ranges: (readonly [string, string])[] = [];
  for (let at = 0; at < set.length; at++) {
    const [from = '', dash, to] = set.slice(at);
    const isRange = dash === '-' && to !== undefined;
    ranges.push([from, isRange ? to : from]);
    if (isRange) at += 2;
  }
  return ranges;
}
