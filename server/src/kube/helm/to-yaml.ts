import { resolvePlain } from '../../yaml/scalar.ts';
import { decimalText } from './print.ts';
import type { From, Part, Value } from './value.ts';

/**
 * What Helm's `toYaml` prints, where every key and every scalar is a part that tells where it came from; undefined when
 * something in it is not known.
 * https://github.com/yaml/go-yaml/blob/v2/emitterc.go
 */
export function toYaml(value: Value): Value | undefined {
  const parts: Part[] = [];
  const isKnown =
    (value.kind === 'map' && value.names.length > 0) || (value.kind === 'list' && value.items.length > 0)
      ? writeBlock(parts, value, 0, false)
      : writeInline(parts, value, 2);
  if (!isKnown) return undefined;
  // Helm takes one line break from the end.
  const last = parts.at(-1);
  if (last?.text.endsWith('\n')) parts.splice(-1, 1, { ...last, text: last.text.slice(0, -1) });
  return { kind: 'text', parts: parts.filter(({ text }) => text !== '') };
}

/** Deeper than people write. */
const DEPTH = 50;

/** Lines of a map or list that is not empty. The first begins where the writer stands, at the indentation or behind a dash. */
function writeBlock(parts: Part[], value: Value, indent: number, isBegun: boolean): boolean {
  if (DEPTH < indent / 2) return false;
  const pad = ' '.repeat(indent);
  let isFirst = isBegun;
  if (value.kind === 'list') {
    return value.items.every((item) => {
      parts.push({ text: `${isFirst ? '' : pad}- ` });
      isFirst = false;
      return item !== undefined && writeChild(parts, item, indent, true);
    });
  }
  if (value.kind !== 'map' || value.isOpen) return false;
  return [...value.names].sort(compareKeys).every((name) => {
    const entry = value.get(name);
    const key = keyText(name);
    if (entry === undefined || key === undefined) return false;
    parts.push({ text: isFirst ? '' : pad }, { text: `${key}:`, from: originOf(entry) });
    isFirst = false;
    return writeChild(parts, entry, indent, false);
  });
}

/** What stands behind a dash or a key. */
function writeChild(parts: Part[], value: Value, indent: number, isItem: boolean): boolean {
  const isBlock = (value.kind === 'map' && (value.names.length > 0 || value.isOpen)) || (value.kind === 'list' && value.items.length > 0);
  if (isBlock && isItem) return writeBlock(parts, value, indent + 2, true);
  if (isBlock) {
    parts.push({ text: '\n' });
    // The items of a list stand under the key itself.
    return writeBlock(parts, value, value.kind === 'list' ? indent : indent + 2, false);
  }
  if (!isItem) parts.push({ text: ' ' });
  return writeInline(parts, value, indent + 2);
}

function writeInline(parts: Part[], value: Value, indent: number): boolean {
  const text = inlineText(value, indent, columnAfter(parts));
  if (text === undefined) return false;
  parts.push({ text, from: originOf(value) });
  if (!text.endsWith('\n')) parts.push({ text: '\n' });
  return true;
}

function inlineText(value: Value, indent: number, column: number): string | undefined {
  switch (value.kind) {
    case 'nil':
      return 'null';
    case 'boolean':
      return String(value.value);
    case 'integer':
      return String(value.value);
    case 'decimal':
      if (Math.abs(value.value) > Number.MAX_SAFE_INTEGER) return undefined;
      return Number.isInteger(value.value) ? String(value.value) : decimalText(value.value);
    case 'text':
      return scalarText(value.parts.map(({ text }) => text).join(''), indent, column);
    case 'list':
      return '[]';
    case 'map':
      return value.isOpen ? undefined : '{}';
  }
}

const originOf = (value: Value): From | undefined => (value.kind === 'text' ? value.parts[0]?.from : value.from);

/** How far the line has come. */
function columnAfter(parts: readonly Part[]): number {
  let column = 0;
  for (let i = parts.length - 1; 0 <= i; i--) {
    const text = parts[i]?.text ?? '';
    const line = text.lastIndexOf('\n');
    column += text.length - line - 1;
    if (0 <= line) break;
  }
  return column;
}

/** A longer key, or one of several lines, would be written behind a question mark. */
const keyText = (name: string): string | undefined =>
  name.includes('\n') || 128 < name.length ? undefined : scalarText(name, 0, Number.NEGATIVE_INFINITY);

/** A text in the style that go-yaml chooses; undefined for characters that it escapes. */
function scalarText(text: string, indent: number, column: number): string | undefined {
  if (!/^[\t\n\x20-\x7E\xA1-\xFF\u0100-\u02FF\u0370-\u1FFF\u2010-\u2027\u2030-\u205E\u20A0-\uD7FF\uF900-\uFAFF]*$/.test(text))
    return undefined;
  if (text.includes('\n') && !/ $| \n|\t/.test(text)) return literalText(text, indent);
  if (/[\n\t]/.test(text) || !staysPlainText(text)) return doubleQuoted(text, column);
  return isPlain(text) ? folded(text, indent, column) : folded(`'${text.replaceAll("'", "''")}'`, indent, column);
}

/** A block scalar with what it needs behind its bar. */
function literalText(text: string, indent: number): string {
  const hint = /^[ \n]/.test(text) ? '2' : '';
  const chomp = !text.endsWith('\n') ? '-' : text === '\n' || text.endsWith('\n\n') ? '+' : '';
  const pad = ' '.repeat(indent);
  return `|${hint}${chomp}\n${text.replace(/^(?=[^\n])/gm, pad)}`;
}

const WIDTH = 80;

/** Broken at single blanks beyond the width, but not at a blank beside a quote. */
function folded(text: string, indent: number, column: number): string {
  if (column + text.length <= WIDTH) return text;
  let result = '';
  let at = column;
  for (let i = 0; i < text.length; i++) {
    const isInside = text[i - 1] !== ' ' && text[i + 1] !== ' ' && !(text[0] === "'" && (i === 1 || i === text.length - 2));
    const breaks = text[i] === ' ' && WIDTH < at && isInside;
    result += breaks ? `\n${' '.repeat(indent)}` : text[i];
    at = breaks ? indent : at + 1;
  }
  return result;
}

/** Undefined for what go-yaml would break. */
function doubleQuoted(text: string, column: number): string | undefined {
  const quoted = `"${text.replace(/["\\]/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\t', '\\t')}"`;
  return text.includes(' ') && WIDTH <= column + quoted.length ? undefined : quoted;
}

const BASE_60 = /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?$/;

/** Times and dates, which go-yaml quotes. */
const TIME = /^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:$|[Tt \t])/;

/** Read back without quotes it is text. Text that only looks like a number is quoted too. */
const staysPlainText = (text: string): boolean =>
  resolvePlain(text) === text && !BASE_60.test(text) && !TIME.test(text) && !/^[-+]?\.(?:inf|Inf|INF|nan|NaN|NAN)$/.test(text);

function isPlain(text: string): boolean {
  if (/^ | $|^---|^\.\.\./.test(text)) return false;
  return !/^[#,[\]{}&*!|>'"%@`]|^[?:](?: |$)|^-(?: |$)|:(?: |$)| #/.test(text);
}

/** Letters behind what is none, runs of digits by their number. https://github.com/yaml/go-yaml/blob/v2/sorter.go */
function compareKeys(one: string, other: string): number {
  const [a, b] = [[...one], [...other]];
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const [left, right] = [a[i] ?? '', b[i] ?? ''];
    if (left === right) continue;
    const [isLetter, isOtherLetter] = [/\p{L}/u.test(left), /\p{L}/u.test(right)];
    if (isLetter && isOtherLetter) return left < right ? -1 : 1;
    if (isLetter || isOtherLetter) return isOtherLetter ? -1 : 1;
    return compareDigits(a, b, i) || (left < right ? -1 : 1);
  }
  return a.length - b.length;
}

function compareDigits(a: readonly string[], b: readonly string[], at: number): number {
  let zero = 0;
  if (a[at] === '0' || b[at] === '0') {
    for (let j = at - 1; 0 <= j && /\d/.test(a[j] ?? ''); j--) {
      if (a[j] !== '0') {
        zero = 1;
        break;
      }
    }
  }
  const [left, right] = [digitsAt(a, at), digitsAt(b, at)];
  const numbers = [Number(`${zero}${left}`), Number(`${zero}${right}`)] as const;
  return numbers[0] - numbers[1] || left.length - right.length;
}

const digitsAt = (characters: readonly string[], at: number): string => /^\d*/.exec(characters.slice(at, at + 18).join(''))?.[0] ?? '';
