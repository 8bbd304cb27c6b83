import type { Value } from './change.ts';
import { staysText } from './scalar.ts';
import type { Style } from './style.ts';

/** A value as text: what stands behind its key or dash, and the lines below, with their indentation but no line breaks. */
export interface Written {
  readonly inline: string;
  readonly below: readonly string[];
}

export type Quote = '"' | "'" | '';

/**
 * A value in block style, below a key or dash at `column`. Every reader gets the same value back: Kubernetes', one of
 * YAML 1.1 and one of YAML 1.2.
 */
export function formatValue(value: Value, column: number, style: Style): Written {
  if (typeof value === 'string') return formatLines(value, column, style) ?? { inline: formatScalar(value, style), below: [] };
  const inFlow = style.flowLists && Array.isArray(value) && value.every((item: Value) => typeof item !== 'object' || item === null);
  if (Array.isArray(value) && value.length > 0 && !inFlow)
    return { inline: '', below: formatItems(value, column + style.listIndent, style) };
  if (isMapping(value) && Object.keys(value).length > 0)
    return { inline: '', below: formatEntries(Object.entries(value), column + style.indent, style) };
  return { inline: formatFlow(value, style), below: [] };
}

/** The lines of entries whose keys stand at `column`. */
export function formatEntries(entries: Iterable<readonly [string, Value]>, column: number, style: Style): string[] {
  const lines: string[] = [];
  for (const [key, value] of entries) {
    const written = formatValue(value, column, style);
    const behind = written.inline === '' ? '' : ` ${written.inline}`;
    lines.push(`${' '.repeat(column)}${formatKey(key, style)}:${behind}`, ...written.below);
  }
  return lines;
}

/** The lines of items whose dashes stand at `column`. */
export function formatItems(items: Iterable<Value>, column: number, style: Style): string[] {
  const lines: string[] = [];
  for (const item of items) {
    const { inline, below } = formatItem(item, column, style);
    lines.push(`${' '.repeat(column)}-${' '.repeat(style.dash - 1)}${inline}`, ...below);
  }
  return lines;
}

/** A value behind a dash at `column`; its first entry or item stands on the line of the dash. */
export function formatItem(value: Value, column: number, style: Style): Written {
  return formatCompact(value, column + style.dash, style) ?? formatValue(value, column, style);
}

/** A mapping or list that begins in the middle of a line, at `column`; undefined for other values. */
export function formatCompact(value: Value, column: number, style: Style): Written | undefined {
  let lines: string[] = [];
  if (Array.isArray(value)) lines = formatItems(value, column, style);
  else if (isMapping(value)) lines = formatEntries(Object.entries(value), column, style);
  const [first, ...below] = lines;
  return first === undefined ? undefined : { inline: first.slice(column), below };
}

/**
 * A value as it stands in a flow collection. With a column it is written on several lines, its entries two steps in;
 * without one it takes a single line.
 */
export function formatFlow(value: Value, style: Style, column?: number): string {
  if (typeof value === 'string') return style.json ? doubleQuoted(value) : formatScalar(value, style, '', true);
  if (typeof value === 'number') return formatNumber(value);
  if (value === null || typeof value === 'boolean') return String(value);
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  const inner = column === undefined ? undefined : column + style.indent;
  const parts = Array.isArray(value)
    ? value.map((item: Value) => formatFlow(item, style, inner))
    : Object.entries(value).map(([key, entry]) => formatFlowEntry(key, entry as Value, style, inner));
  if (parts.length === 0) return open + close;
  if (column === undefined || inner === undefined) return open + parts.join(', ') + close;
  const lines = parts.map((part) => ' '.repeat(inner) + part);
  return [open, lines.join(`,${style.newline}`), ' '.repeat(column) + close].join(style.newline);
}

export const formatFlowEntry = (key: string, value: Value, style: Style, column?: number): string =>
  `${style.json ? doubleQuoted(key) : formatKey(key, style, '', true)}: ${formatFlow(value, style, column)}`;

export const formatKey = (key: string, style: Style, quote: Quote = '', inFlow = false): string => formatScalar(key, style, quote, inFlow);

/** A text or another scalar on one line. `quote` is how a text stood before; one without quotes gets them when it needs them. */
export function formatScalar(value: string | number | boolean | null, style: Style, quote: Quote = '', inFlow = false): string {
  if (typeof value === 'number') return formatNumber(value);
  if (typeof value !== 'string') return String(value);
  if (quote === '' && mayStandPlain(value, inFlow)) return value;
  const wanted = quote === '' ? preferredQuote(value, style) : quote;
  return wanted === "'" && maySingleQuote(value) ? `'${value.replaceAll("'", "''")}'` : doubleQuoted(value);
}

export const isMapping = (value: Value): value is { readonly [key: string]: Value } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function formatNumber(value: number): string {
  return Number.isFinite(value) ? String(value || 0) : 'null';
}

function preferredQuote(text: string, style: Style): Quote {
  if (/["\\]/.test(text) && !text.includes("'")) return "'";
  return text.includes("'") ? '"' : style.quote;
}

/** Texts that some reader takes for something else: dates, sexagesimal numbers, infinity, YAML 1.1's `=` and `<<`. */
const OTHER_THINGS =
  /^(?:[-+]?\.(?:inf|nan)|\d{4}-\d\d?-\d\d?.*|[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.\d*)?|=|<<|[-+]?0o[0-7_]+|[-+]?[\d_,]*(?:\.[\d_]*)?(?:e[-+]?\d+)?)$/i;

const PLAIN = /^(?:[\p{L}\p{N}_/.+$(;<=^~\\]|-(?=[\p{L}\p{N}_-]))[\p{L}\p{M}\p{N}\p{P}\p{S} ]*$/u;

/** True when the text may stand without quotes. */
export function mayStandPlain(text: string, inFlow = false): boolean {
  if (!PLAIN.test(text) || !staysText(text) || OTHER_THINGS.test(text)) return false;
  if (text.endsWith(' ') || /:(?:\s|$)|\s#/.test(text) || /^(?:---|\.\.\.)/.test(text)) return false;
  return !inFlow || !/[,[\]{}?]/.test(text);
}

/** Single quotes know no escapes, and break lines where the text has none. */
const maySingleQuote = (text: string): boolean => /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]*$/u.test(text);

/** Any text on one line, with escapes; half a character of UTF-16, which no reader takes, becomes a replacement character. */
export function doubleQuoted(text: string): string {
  const escaped = JSON.stringify(text.replace(/\p{Surrogate}/gu, '\uFFFD')).slice(1, -1);
  const others = escaped.replace(/[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code > 0xffff) return `\\U${code.toString(16).padStart(8, '0')}`;
    return `\\u${code.toString(16).padStart(4, '0')}`;
  });
  return `"${others}"`;
}

/** Literals know no escapes, and some readers break lines at characters that others take for blanks. */
export const mayStandInLiteral = (text: string): boolean => /^[\p{L}\p{M}\p{N}\p{P}\p{S} \t\n]*$/u.test(text);

/** A text of several lines as a literal, when it is ordinary enough that no reader can stumble. */
function formatLines(text: string, column: number, style: Style): Written | undefined {
  const lines = text.split('\n');
  const ends = lines.at(-1) === '';
  if (ends) lines.pop();
  const isOrdinary = mayStandInLiteral(text) && lines.every((line) => !/\s$/.test(line));
  if (!style.literals || !text.includes('\n') || !isOrdinary || !/^\S/.test(text) || lines.at(-1) === '') return undefined;
  const indent = ' '.repeat(column + style.indent);
  return { inline: ends ? '|' : '|-', below: lines.map((line) => (line === '' ? '' : indent + line)) };
}
