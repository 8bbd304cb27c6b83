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

const TOKEN =
  /(?<space>[ \t\r\n](?!-\}\})(?:[ \t\r\n](?!-\}\}))*)|(?<mark>:=|[()|=,])|(?<number>[+-]?(?:0[xX][0-9a-fA-F]+|(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)(?![\w.]))|\.(?<field>[\p{L}_][\p{L}\p{Nd}_]*)|(?<dot>\.)|(?<variable>\$[\p{L}\p{Nd}_]*)|(?<word>[\p{L}_][\p{L}\p{Nd}_]*)|(?<text>"(?:[^"\\\n]|\\.)*")|`(?<raw>[^`]*)`/uy;

function tokenAt(source: string, at: number): { readonly token: Token; readonly end: number } | undefined {
  const found = match(TOKEN, source, at);
  const token = found && tokenOf(found.groups ?? {});
  return token && { token, end: at + found[0].length };
}

function tokenOf(groups: Readonly<Record<string, string | undefined>>): Token | undefined {
  const { mark, number, field, variable, word, text, raw } = groups;
  if (groups['space'] !== undefined) return { kind: 'space' };
  if (mark !== undefined) return { kind: 'mark', text: mark as '(' };
  if (number !== undefined) return numberOf(number);
  if (field !== undefined) return { kind: 'field', text: field };
  if (groups['dot'] !== undefined) return { kind: 'dot' };
  if (variable !== undefined) return { kind: 'variable', text: variable };
  if (word !== undefined) return { kind: 'word', text: word };
  // Go drops carriage returns from raw texts nowhere but in its own sources.
  if (raw !== undefined) return { kind: 'text', text: raw };
  const unquoted = text === undefined ? undefined : unquote(text);
  return unquoted === undefined ? undefined : { kind: 'text', text: unquoted };
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
function unquote(text: string): string | undefined {
  let isReadable = true;
  const unquoted = text.slice(1, -1).replace(/\\(?:x([0-7][0-9a-fA-F])|u([0-9a-fA-F]{4})|(.))/gs, (_, byte, unit, letter) => {
    const code = byte ?? unit;
    if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
    if (!Object.hasOwn(ESCAPES, letter)) isReadable = false;
    return ESCAPES[letter] ?? '';
  });
  return isReadable ? unquoted : undefined;
}

function match(pattern: RegExp, source: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(source) ?? undefined;
}
