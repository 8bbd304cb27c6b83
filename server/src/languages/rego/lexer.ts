import type { Span } from '../../text/span.ts';

export interface Token {
  readonly kind: 'word' | 'string' | 'number' | 'operator';
  /** As written; of a string what stands between its quotes. */
  readonly text: string;
  /** Offsets in the module; of a string those between its quotes. */
  readonly span: Span;
  /** It is the first of its line. */
  readonly startsLine: boolean;
  /** Nothing, not even a blank, stands between it and the token before. */
  readonly isAdjacent: boolean;
}

/** The alternatives in turn: blanks, a comment, a word, a number, a text, a raw text, an operator. What is left out ends a line or the module. */
const TOKEN =
  /[ \t\r]+|(\n)|#[^\n]*|([A-Za-z_]\w*)|(\d[\w.]*)|"((?:[^"\\\n]|\\[^\n])*)(?:"|(?=\n|$)|\\)|`([^`]*)(?:`|$)|(:=|[=!<>]=|[\s\S])/g;

/** The tokens of a module, comments left out. https://www.openpolicyagent.org/docs/policy-reference#grammar */
export function tokensOf(module: string): readonly Token[] {
  const tokens: Token[] = [];
  let startsLine = true;
  let end = -1;
  for (const match of module.matchAll(TOKEN)) {
    const [all, lineBreak, word, number, string, raw, operator] = match;
    const start = match.index;
    if (lineBreak !== undefined) startsLine = true;
    const text = word ?? number ?? string ?? raw ?? operator;
    if (text === undefined) continue;
    const quote = string === undefined && raw === undefined ? 0 : 1;
    tokens.push({
      kind: word !== undefined ? 'word' : number !== undefined ? 'number' : quote === 1 ? 'string' : 'operator',
      text,
      span: { start: start + quote, end: start + quote + text.length },
      startsLine,
      isAdjacent: start === end,
    });
    startsLine = false;
    end = start + all.length;
  }
  return tokens;
}

/** For every opening bracket the number of the token that closes it. What is never closed ends with the module. */
export function bracketsOf(tokens: readonly Token[]): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  tokens.forEach(({ kind, text }, i) => {
    if (kind !== 'operator') return;
    if (text === '(' || text === '[' || text === '{') open.push(i);
    if (text === ')' || text === ']' || text === '}') {
      const start = open.pop();
      if (start !== undefined) pairs.set(start, i);
    }
  });
  for (const start of open) pairs.set(start, tokens.length);
  return pairs;
}
