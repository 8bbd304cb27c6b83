import { type Alias, isAlias, isMap, isScalar, type Node, parseDocument, type YAMLMap } from 'yaml';
import type { Span } from '../text/span.ts';
import { type Action, CLOSING, type Masked, NOTHING_MASKED, OPENING } from './mask.ts';
import { contentEnd, nodesOf } from './node.ts';
import { readOrdinary } from './ordinary.ts';

/** Trouble with the text itself, apart from what a rule would say. */
export interface Problem {
  readonly message: string;
  readonly span: Span;
}

const PARSE_OPTIONS = {
  // Every scalar stays text here; field.ts reads it as Kubernetes would.
  schema: 'failsafe',
  // The parser's own check costs the square of the number of keys; repeatedKeys below is linear.
  uniqueKeys: false,
  prettyErrors: false,
  strict: false,
  logLevel: 'silent',
} as const;

/** More complaints about one document help nobody. */
const MAX_PROBLEMS = 10;

/** How often a line that cannot be parsed is blanked before giving up. */
const RECOVERIES = 3;

/** An action that may bring lines, with their indentation where it says so. */
interface Opening {
  readonly start: number;
  readonly indent: number | undefined;
}

/** What is known of a text after parsing, shared by the partial and the whole view of it. */
export interface Parsed {
  /** The text as parsed: actions masked, lines that could not be parsed blanked. */
  readonly text: string;
  readonly root: Node | null;
  readonly problems: readonly Problem[];
  /** Where they were found on the way; otherwise {@link commentSpans} finds them. */
  readonly comments: readonly Span[] | undefined;
  readonly actions: readonly Action[];
  /** Actions that may bring lines. */
  readonly openings: readonly Opening[];
  /** Starts of lines that were blanked to read the rest. */
  readonly holes: readonly number[];
  /** Stretches that a template may leave out, in order; none touches another. */
  readonly conditions: readonly Span[];
  readonly anchors: ReadonlyMap<Alias, Node>;
  readonly aliased: ReadonlySet<Node>;
  readonly maps: readonly YAMLMap[];
  /** How many values and keys are written. */
  readonly size: number;
}

export function parse(source: string, masked: Masked): Parsed {
  const { text, root, problems, holes, comments } = read(masked.text);
  const anchors = new Map<Alias, Node>();
  const aliased = new Set<Node>();
  const maps: YAMLMap[] = [];
  const texts: Span[] = [];
  const byName = new Map<string, Node>();
  const wantTexts = masked.actions.length > 0;
  const nodes = nodesOf(root);
  for (const node of nodes) {
    if (isAlias(node)) {
      const target = byName.get(node.source);
      if (target === undefined) continue;
      anchors.set(node, target);
      aliased.add(target);
      continue;
    }
    if ('anchor' in node && node.anchor !== undefined) byName.set(node.anchor, node);
    if (isMap(node)) maps.push(node as YAMLMap);
    else if (wantTexts && isScalar(node) && node.range && node.type !== 'PLAIN') texts.push({ start: node.range[0], end: node.range[1] });
  }
  const actions = masked.actions === NOTHING_MASKED ? NOTHING_MASKED : outside(masked.actions, texts);
  return {
    text,
    root,
    problems,
    comments,
    actions: masked.actions,
    openings: actions.filter(bringsLines).map(({ start, end }) => ({ start, indent: indentOf(source.slice(start, end)) })),
    holes,
    conditions: conditionsOf(actions, root, text),
    anchors,
    aliased,
    maps,
    size: nodes.length,
  };
}

type Read = Pick<Parsed, 'text' | 'root' | 'problems' | 'holes' | 'comments'>;

/** Reads a text in which all that is no YAML is hidden, blanking what cannot be read. */
function read(source: string): Read {
  const ordinary = readOrdinary(source);
  if (ordinary !== undefined) return { text: source, ...ordinary, problems: [], holes: [] };
  let text = source;
  let document = parseDocument<Node>(text, PARSE_OPTIONS);
  const problems = document.errors.slice(0, MAX_PROBLEMS).map(({ code, message, pos: [start, end] }) => ({
    message: code === 'RESOURCE_EXHAUSTION' ? 'Nested too deeply to be read' : firstLine(message),
    span: { start, end },
  }));
  const holes: number[] = [];
  for (let i = 0; i < RECOVERIES && document.errors.length > 0; i++) {
    const hole = lineOf(text, document.errors[0]?.pos[0] ?? 0);
    if (text.slice(hole.start, hole.end).trim() === '') break;
    const blanked = text.slice(0, hole.start) + ' '.repeat(hole.end - hole.start) + text.slice(hole.end);
    const again = parseDocument<Node>(blanked, PARSE_OPTIONS);
    if (document.errors.length < again.errors.length) break;
    holes.push(hole.start);
    text = blanked;
    document = again;
  }
  // Still in pieces: what could be read is there, but absence would prove nothing.
  if (document.errors.length > 0) holes.push(0);
  return { text, root: document.contents ?? null, problems, holes, comments: undefined };
}

/** Actions that print nothing themselves, beside assignments: what a branch brings stands in the text between them. */
const SILENT = new Set([...OPENING, ...CLOSING, 'else', 'elif', '/*', 'fail', 'break', 'continue', 'set']);

const bringsLines = ({ alone, word }: Action): boolean => alone && !SILENT.has(word) && !word.endsWith('=');

/** The number that the last `indent` or `nindent` of an action names. */
function indentOf(action: string): number | undefined {
  const indent = /\bn?indent\s+(\d+)\s*-?\}\}$/.exec(action)?.[1];
  return indent === undefined ? undefined : Number(indent);
}

/** Those that do not stand inside a quoted or block scalar, where they are mere text. Both lists are sorted. */
function outside(actions: readonly Action[], texts: readonly Span[]): readonly Action[] {
  let i = 0;
  return actions.filter((action) => {
    while (i < texts.length && (texts[i]?.end ?? 0) <= action.start) i++;
    const text = texts[i];
    return text === undefined || action.start < text.start;
  });
}

/** The branches that cover part of the document; a branch around all of it says nothing about its parts. */
function conditionsOf(actions: readonly Action[], root: Node | null, text: string): readonly Span[] {
  if (actions.length === 0 || !root?.range) return [];
  const first = root.range[0];
  const spans: Span[] = [];
  const open: number[] = [];
  for (const { word, start, end } of actions) {
    if (OPENING.has(word)) open.push(end);
    else if (CLOSING.has(word)) spans.push({ start: open.pop() ?? 0, end: start });
  }
  for (const start of open) spans.push({ start, end: text.length });
  const last = contentEnd(root);
  return joined(spans.filter(({ start, end }) => start < end && (first < start || end < last)));
}

/** What the spans cover together. */
function joined(spans: readonly Span[]): readonly Span[] {
  const all: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const before = all.at(-1);
    if (before !== undefined && start <= before.end) before.end = Math.max(before.end, end);
    else all.push({ start, end });
  }
  return all;
}

function lineOf(text: string, offset: number): Span {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return { start, end: end < 0 ? text.length : end };
}

const firstLine = (message: string): string => message.split('\n', 1)[0] ?? message;
