import { printed, quoted } from '../print.ts';
import { booleanOf, derived, listOf, type Part, textOf, textValue, type Value } from '../value.ts';
import { type Answer, integerIn, isAscii, knowing, ofTexts, type TemplateFunction } from './arguments.ts';

/** Longer than any text of a manifest should grow. */
const MOST = 200_000;

/** https://masterminds.github.io/sprig/strings.html */
export const TEXT_FUNCTIONS: Readonly<Record<string, TemplateFunction>> = {
  quote: knowing([0, 20], (...values) => joined(values, (value) => wrapped(value, quoted, '"'))),
  squote: knowing([0, 20], (...values) => joined(values, (value) => wrapped(value, (text) => `'${text}'`, "'"))),
  toString: knowing(1, printed),
  print: knowing([0, 20], (...values) => spaced(values)),
  printf: knowing([1, 20], (format, ...values) => formatted(textOf(format), values)),
  cat: knowing([1, 20], (...values) => {
    const texts = values.filter(({ kind }) => kind !== 'nil').map((value) => textOf(printed(value)));
    return texts.includes(undefined) ? undefined : derived(texts.join(' '), ...values);
  }),
  upper: changing((text) => (isAscii(text) ? text.toUpperCase() : undefined)),
  lower: changing((text) => (isAscii(text) ? text.toLowerCase() : undefined)),
  trim: changing((text) => trimmed(text)),
  nospace: changing((text) => (isAscii(text) ? text.replace(/[ \t-\r]/g, '') : undefined)),
  b64enc: changing((text) => btoa(String.fromCharCode(...new TextEncoder().encode(text.slice(0, 10_000)))), 10_000),
  trimAll: withText((characters, text) => trimmedOf(text, characters)),
  trimPrefix: withText((prefix, text) => (prefix !== '' && text.startsWith(prefix) ? text.slice(prefix.length) : text)),
  trimSuffix: withText((suffix, text) => (suffix !== '' && text.endsWith(suffix) ? text.slice(0, -suffix.length) : text)),
  replace: (given) => {
    const [old, replacement] = [textOf(given[0]), textOf(given[1])];
    // Go puts the replacement between all characters when there is nothing to replace.
    if (given.length !== 3 || old === undefined || old === '' || replacement === undefined) return undefined;
    return changed(given[2], (text) => {
      const between = text.split(old);
      return between.length * replacement.length < MOST ? between.join(replacement) : undefined;
    });
  },
  trunc: (given) => {
    const count = integerIn(given[0]);
    if (given.length !== 2 || count === undefined) return undefined;
    return changed(given[1], (text) => (!isAscii(text) ? undefined : count < 0 ? text.slice(count) : text.slice(0, count)));
  },
  substr: (given) => {
    const [start, end] = [integerIn(given[0]), integerIn(given[1])];
    if (given.length !== 3 || start === undefined || end === undefined) return undefined;
    return changed(given[2], (text) => {
      const [first, last] = start < 0 ? [0, end] : [start, end < 0 || text.length < end ? text.length : end];
      return isAscii(text) && first <= last && last <= text.length ? text.slice(first, last) : undefined;
    });
  },
  repeat: (given) => {
    const count = integerIn(given[0]);
    if (given.length !== 2 || count === undefined || count < 0 || 1_000 < count) return undefined;
    return changed(given[1], (text) => (text.length * count < MOST ? text.repeat(count) : undefined));
  },
  indent: (given) => indented(given, false),
  nindent: (given) => indented(given, true),
  contains: ofTexts(2, (part, text) => booleanOf(text.includes(part))),
  hasPrefix: ofTexts(2, (prefix, text) => booleanOf(text.startsWith(prefix))),
  hasSuffix: ofTexts(2, (suffix, text) => booleanOf(text.endsWith(suffix))),
  splitList: ofTexts(2, (separator, text) => (separator === '' ? undefined : listOf(text.split(separator).map((part) => textValue(part))))),
  join: knowing(2, (separator, list) => {
    const between = textOf(separator);
    if (between === undefined) return undefined;
    const items = list.kind === 'list' ? list.items : [list];
    const parts: Part[] = [];
    for (const [i, item] of items.filter((other) => other?.kind !== 'nil').entries()) {
      const text = item && printed(item);
      if (text?.kind !== 'text') return undefined;
      if (0 < i) parts.push({ text: between });
      parts.push(...text.parts);
    }
    return textFrom(parts);
  }),
};

/** A text without the parts that are empty. */
const textFrom = (parts: readonly Part[]): Value => ({ kind: 'text', parts: parts.filter(({ text }) => text !== '') });

/** The text as it is where nothing changes, so that each part still tells where it came from. */
function changed(value: Answer, change: (text: string) => string | undefined): Answer {
  const text = textOf(value);
  if (text === undefined) return undefined;
  const result = change(text);
  if (result === text) return value;
  return result === undefined ? undefined : derived(result, value);
}

function changing(change: (text: string) => string | undefined, most = Number.POSITIVE_INFINITY): TemplateFunction {
  return (given) => (given.length === 1 && (textOf(given[0])?.length ?? 0) < most ? changed(given[0], change) : undefined);
}

function withText(change: (other: string, text: string) => string | undefined): TemplateFunction {
  return (given) => {
    const other = textOf(given[0]);
    return given.length === 2 && other !== undefined ? changed(given[1], (text) => change(other, text)) : undefined;
  };
}

/** What JavaScript takes for a blank and Go does not, and the other way round, is left alone. */
const trimmed = (text: string): string | undefined => (/[\x85\uFEFF]/.test(text) ? undefined : text.trim());

function trimmedOf(text: string, characters: string): string | undefined {
  if (!isAscii(text + characters)) return undefined;
  let start = 0;
  let end = text.length;
  while (start < end && characters.includes(text[start] ?? '')) start++;
  while (start < end && characters.includes(text[end - 1] ?? '')) end--;
  return text.slice(start, end);
}

/** In quotes; a text of several parts keeps them. */
function wrapped(value: Value, quote: (text: string) => string | undefined, mark: string): Answer {
  const text = printed(value);
  if (text?.kind !== 'text') return undefined;
  if (text.parts.length < 2) {
    const all = quote(textOf(text) ?? '');
    return all === undefined ? undefined : derived(all, value);
  }
  const parts = text.parts.map((part) => ({ text: quote(part.text)?.slice(1, -1), from: part.from }));
  const known = parts.flatMap(({ text: inside, from }) => (inside === undefined ? [] : [{ text: inside, from }]));
  return known.length === parts.length ? textFrom([{ text: mark }, ...known, { text: mark }]) : undefined;
}

/** Each printed, with blanks between; nil is left out. */
function joined(values: readonly Value[], print: (value: Value) => Answer): Answer {
  const parts: Part[] = [];
  for (const value of values.filter(({ kind }) => kind !== 'nil')) {
    const text = print(value);
    if (text?.kind !== 'text') return undefined;
    parts.push(...(parts.length > 0 ? [{ text: ' ' }] : []), ...text.parts);
  }
  return textFrom(parts);
}

/** Between two values of which neither is a text stands a blank. */
function spaced(values: readonly Value[]): Answer {
  const parts: Part[] = [];
  for (const [i, value] of values.entries()) {
    const text = printed(value);
    if (text?.kind !== 'text') return undefined;
    if (0 < i && value.kind !== 'text' && values[i - 1]?.kind !== 'text') parts.push({ text: ' ' });
    parts.push(...text.parts);
  }
  return textFrom(parts);
}

/** Verbs without flags, and values that they are made for. */
function formatted(format: string | undefined, values: readonly Value[]): Answer {
  if (format === undefined) return undefined;
  const parts: Part[] = [];
  let next = 0;
  for (const [piece, verb] of format.matchAll(/%(.?)|[^%]+/gsu)) {
    if (verb === undefined || verb === '%') {
      parts.push({ text: verb ?? piece });
      continue;
    }
    const value = values[next++];
    const text = value && verbText(verb, value);
    if (text?.kind !== 'text') return undefined;
    parts.push(...text.parts);
  }
  return next === values.length ? textFrom(parts) : undefined;
}

function verbText(verb: string, value: Value): Answer {
  const isMadeFor = {
    s: value.kind === 'text',
    d: value.kind === 'integer',
    t: value.kind === 'boolean',
    v: true,
    q: value.kind === 'text',
  };
  if (!Object.hasOwn(isMadeFor, verb) || !isMadeFor[verb as 's']) return undefined;
  return verb === 'q' ? wrapped(value, quoted, '"') : printed(value);
}

function indented(given: readonly Answer[], onNewLine: boolean): Answer {
  const [width, value] = [integerIn(given[0]), given[1]];
  if (given.length !== 2 || width === undefined || width < 0 || 200 < width || value?.kind !== 'text') return undefined;
  const pad = ' '.repeat(width);
  const parts = value.parts.map((part) => ({ ...part, text: part.text.replaceAll('\n', `\n${pad}`) }));
  return textFrom([{ text: `${onNewLine ? '\n' : ''}${pad}` }, ...parts]);
}
