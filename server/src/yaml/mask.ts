/**
 * Template actions (`{{ … }}` of Go, `{% … %}` of Jinja) are not YAML. They are hidden before parsing, every other
 * character keeping its offset: an action inside a line becomes a run of {@link MASK}, a line of actions alone a comment.
 */
export interface Masked {
  readonly text: string;
  readonly actions: readonly Action[];
}

export interface Action {
  readonly start: number;
  readonly end: number;
  /** The first word: `if`, `end`, `toYaml`, `.Values.x` …; for a comment `/*`, for an assignment what stands up to its sign, `$x :=`. */
  readonly word: string;
  /** True when its line holds nothing but actions, so that it may bring lines of its own, keys among them. */
  readonly alone: boolean;
}

/** A character of Unicode's private use area; a scalar that holds it has a value that nobody can know. */
export const MASK = '\uE000';

/** True when some part of the text was a template action. */
export const isMasked = (text: string): boolean => text.includes(MASK);

/** Words that begin a branch, a loop or a definition, and those that end one. */
export const OPENING: ReadonlySet<string> = new Set(['if', 'range', 'with', 'define', 'block', 'for']);
export const CLOSING: ReadonlySet<string> = new Set(['end', 'endif', 'endfor']);

/** A stretch of whole lines. */
interface Lines {
  readonly from: number;
  readonly to: number;
  readonly alone: boolean;
}

export const NOTHING_MASKED: readonly Action[] = [];

/** Variables and commands that a shell puts into a here-document whose mark is not quoted. */
const SHELL = /\$(?:\{[^}\n]{0,999}\}|\([^)\n]{0,999}\)|[A-Za-z_]\w*|[0-9@#?*])/g;

/** As {@link mask}, for text that a shell expands as well. */
export function maskShell(text: string): Masked {
  const masked = mask(text);
  const actions: Action[] = [];
  const hidden = masked.text.replace(SHELL, (variable, start: number) => {
    actions.push({ start, end: start + variable.length, word: '$', alone: false });
    return MASK.repeat(variable.length);
  });
  return { text: hidden, actions: [...masked.actions, ...actions].sort((a, b) => a.start - b.start) };
}

/** As {@link mask}, where `${{ … }}` is an expression of the file's own, which stays to be read. */
export const maskAroundExpressions = (text: string): Masked => mask(text, /(?<!\$)\{\{|\{%/g);

/** Costs one search for an opening mark when there are no actions; the text is then the same string. */
export function mask(text: string, opening: RegExp = /\{\{|\{%/g): Masked {
  if (!text.includes('{{') && !text.includes('{%')) return { text, actions: NOTHING_MASKED };
  const spans = findActions(text, opening);
  if (spans.length === 0) return { text, actions: NOTHING_MASKED };
  const characters: string[] = [];
  const actions: Action[] = [];
  let at = 0;
  let lines: Lines = { from: 0, to: -1, alone: false };
  for (const { start, end } of spans) {
    // Many actions may stand on one line.
    if (start < lines.from || lines.to < end) lines = linesAround(text, start, end, spans);
    const { alone } = lines;
    characters.push(text.slice(at, start), alone ? asComment(text, start, end) : asText(text, start, end));
    actions.push({ start, end, word: firstWord(text, start), alone });
    at = end;
  }
  characters.push(text.slice(at));
  return { text: characters.join(''), actions };
}

function findActions(text: string, opening: RegExp): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = [];
  opening.lastIndex = 0;
  for (let match = opening.exec(text); match !== null; match = opening.exec(text)) {
    const end = endOfAction(text, match.index + 2, match[0] === '{{' ? '}}' : '%}');
    spans.push({ start: match.index, end });
    opening.lastIndex = end;
  }
  return spans;
}

/** Behind the closing mark, which may stand in a string of the action; without one, the end of the line. */
function endOfAction(text: string, from: number, closing: string): number {
  const plain = text.indexOf(closing, from);
  if (plain < 0) {
    const line = text.indexOf('\n', from);
    return line < 0 ? text.length : line;
  }
  let quote = '';
  for (let i = from; i < text.length; i++) {
    const character = text[i] ?? '';
    if (quote !== '') {
      if (character === '\n' && quote !== '`') break;
      if (character === '\\' && quote === '"') i++;
      else if (character === quote) quote = '';
    } else if (character === '"' || character === '`') quote = character;
    else if (text.startsWith(closing, i)) return i + closing.length;
    else if (text.startsWith('/*', i)) {
      const end = text.indexOf('*/', i + 2);
      if (end < 0) break;
      i = end + 1;
    }
  }
  return plain + closing.length;
}

/** The lines that the action stands on, and whether they hold nothing but actions and blanks. */
function linesAround(text: string, start: number, end: number, spans: readonly { start: number; end: number }[]): Lines {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const next = text.indexOf('\n', end);
  const to = next < 0 ? text.length : next;
  const rest: string[] = [];
  let at = from;
  for (const span of between(spans, from, to)) {
    rest.push(text.slice(at, span.start));
    at = Math.max(at, span.end);
  }
  rest.push(text.slice(at, to));
  return { from, to, alone: rest.every((part) => part.trim() === '') };
}

/** The spans, which are sorted, that touch the stretch from `from` to `to`. */
function between(spans: readonly { start: number; end: number }[], from: number, to: number): { start: number; end: number }[] {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= from) low = middle + 1;
    else high = middle;
  }
  const found: { start: number; end: number }[] = [];
  for (let i = low; i < spans.length; i++) {
    const span = spans[i];
    if (span === undefined || to <= span.start) break;
    found.push(span);
  }
  return found;
}

/** Each of its lines becomes a comment of the same length. */
function asComment(text: string, start: number, end: number): string {
  return text.slice(start, end).replace(/[^\r\n]+/g, (line) => `#${MASK.repeat(line.length - 1)}`);
}

/** Its first line becomes text; what goes on below is blank, for its indentation says nothing. */
function asText(text: string, start: number, end: number): string {
  const [first = '', ...below] = text.slice(start, end).split('\n');
  return [first.replace(/[^\r]/g, MASK), ...below.map((line) => line.replace(/[^\r]/g, ' '))].join('\n');
}

function firstWord(text: string, start: number): string {
  return /^[-\s]*(\/\*|\$\w*\s*:?=|[^\s(}%]*)/.exec(text.slice(start + 2, start + 60))?.[1] ?? '';
}
