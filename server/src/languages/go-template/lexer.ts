import type { Tag } from './tree.ts';

/** What stands inside an action. `space` is told because `$x .y` are two words and `$x.y` is one. */
export type Token =
  | { readonly kind: 'space' | 'dot' | 'end' }
  | { readonly kind: 'mark'; readonly text: '(' | ')' | '|' | ':=' | '=' | ',' }
  /** Without the dot that it begins with. */
  | { readonly kind: 'field'; readonly text: string }
  /** With the `$` that it begins with. */
  | { readonly kind: 'variable'; readonly text: string }
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'integer' | 'decimal'; readonly value: number };

/** Text, or an action with its tokens; a comment has none. */
export type Stretch =
  | { readonly kind: 'text'; readonly start: number; readonly end: number }
  | { readonly kind: 'action'; readonly tag: Tag; readonly tokens: readonly Token[] }
  | { readonly kind: 'comment'; readonly tag: Tag };

/**
 * The template cut into text and actions; undefined when Go could not read it.
 * https://github.com/golang/go/blob/master/src/text/template/parse/lex.go
 */
export function stretchesOf(source: string): readonly Stretch[] | undefined {
  const stretches: Stretch[] = [];
  let at = 0;
  for (let open = source.indexOf('{{'); 0 <= open; open = source.indexOf('{{', at)) {
    if (at < open) stretches.push({ kind: 'text', start: at, end: open });
    const action = actionAt(source, open);
    if (action === undefined) return undefined;
    stretches.push(action);
    at = action.tag.span.end;
  }
  if (at < source.length) stretches.push({ kind: 'text', start: at, end: source.length });
  return stretches;
}

const TRIM_BEFORE = /-[ \t\r\n]/y;
const CLOSING = /([ \t\r\n]-)?\}\}/y;

function actionAt(source: string, open: number): Exclude<Stretch, { kind: 'text' }> | undefined {
  const trimsBefore = match(TRIM_BEFORE, source, open + 2) !== undefined;
  const inside = open + (trimsBefore ? 4 : 2);
  const tagUntil = (end: number, trimsAfter: boolean): Tag => ({
    text: source.slice(open, end),
    span: { start: open, end },
    trimsBefore,
    trimsAfter,
  });
  // The mark of trimming may share its blank with what follows: `{{- /* … */ -}}`.
  if (source.startsWith('/*', inside)) {
    const end = source.indexOf('*/', inside + 2);
    const closing = end < 0 ? undefined : match(CLOSING, source, end + 2);
    return closing && { kind: 'comment', tag: tagUntil(end + 2 + closing[0].length, closing[1] !== undefined) };
  }
  const tokens: Token[] = [];
  for (let at = inside; at < source.length; ) {
    const closing = match(CLOSING, source, at);
    if (closing !== undefined) return { kind: 'action', tag: tagUntil(at + closing[0].length, closing[1] !== undefined), tokens };
    const token = tokenAt(source, at);
    if (token === undefined) return undefined;
    tokens.push(token.token);
    at = token.end;
  }
  return undefined;
}

interface Read {
  readonly token: Token;
  readonly end: number;
}

const SPACE = /[ \t\r\n](?!-\}\})(?:[ \t\r\n](?!-\}\}))*/y;
const NUMBER = /[+-]?(?:0[xX][0-9a-fA-F]+|(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)(?![\w.])/y;
const WORD = /[\p{L}_][\p{L}\p{Nd}_]*/uy;
const VARIABLE = /\$[\p{L}\p{Nd}_]*/uy;
const TEXT = /"(?:[^"\\\n]|\\.)*"/y;
const RAW_TEXT = /`[^`]*`/y;

function tokenAt(source: string, at: number): Read | undefined {
  switch (source[at]) {
    case ' ':
    case '\t':
    case '\r':
    case '\n':
      return read(SPACE, source, at, () => ({ kind: 'space' }));
    case '(':
    case ')':
    case '|':
    case ',':
    case '=':
      return { token: { kind: 'mark', text: source[at] as '(' }, end: at + 1 };
    case ':':
      return source[at + 1] === '=' ? { token: { kind: 'mark', text: ':=' }, end: at + 2 } : undefined;
    case '$':
      return read(VARIABLE, source, at, (text) => ({ kind: 'variable', text }));
    case '"':
      return read(TEXT, source, at, unquote);
    case '`':
      return read(RAW_TEXT, source, at, (text) => ({ kind: 'text', text: text.slice(1, -1) }));
    case '.': {
      const name = match(WORD, source, at + 1)?.[0];
      if (name !== undefined) return { token: { kind: 'field', text: name }, end: at + 1 + name.length };
      return read(NUMBER, source, at, numberOf) ?? { token: { kind: 'dot' }, end: at + 1 };
    }
    default:
      return read(WORD, source, at, (text) => ({ kind: 'word', text })) ?? read(NUMBER, source, at, numberOf);
  }
}

function read(pattern: RegExp, source: string, at: number, tokenOf: (text: string) => Token | undefined): Read | undefined {
  const text = match(pattern, source, at)?.[0];
  const token = text === undefined ? undefined : tokenOf(text);
  return text === undefined || token === undefined ? undefined : { token, end: at + text.length };
}

/** A number with a leading zero is octal to Go and too rare to be read; so is what does not fit. */
function numberOf(text: string): Token | undefined {
  if (/^[+-]?0[0-9]/.test(text)) return undefined;
  const value = /^[+-]?0[xX]/.test(text) ? Number(text.replace(/^[+-]/, '')) * (text.startsWith('-') ? -1 : 1) : Number(text);
  if (/^[+-]?(?:\d+|0[xX].*)$/.test(text)) return Number.isSafeInteger(value) ? { kind: 'integer', value } : undefined;
  return Number.isFinite(value) ? { kind: 'decimal', value } : undefined;
}

const ESCAPES: Readonly<Record<string, string>> = { a: '\x07', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v', '\\': '\\', '"': '"' };

/** Escapes of single bytes may make text that is none, so of those only what is ASCII is read. */
function unquote(text: string): Token | undefined {
  let isReadable = true;
  const unquoted = text.slice(1, -1).replace(/\\(?:x([0-7][0-9a-fA-F])|u([0-9a-fA-F]{4})|(.))/gs, (_, byte, unit, letter) => {
    const code = byte ?? unit;
    if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
    if (!Object.hasOwn(ESCAPES, letter)) isReadable = false;
    return ESCAPES[letter] ?? '';
  });
  return isReadable ? { kind: 'text', text: unquoted } : undefined;
}

function match(pattern: RegExp, source: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(source) ?? undefined;
}
