import type { Span } from '../text/span.ts';

/** What a language calls a text and a comment. Each pattern begins with what opens it, and takes the rest of what it can. */
export interface Lexicon {
  readonly comment: RegExp;
  /** A whole text, with its end. */
  readonly text: RegExp;
  /** A text that never ends. */
  readonly openText: RegExp;
}

/** https://github.com/google/cel-spec/blob/master/doc/langdef.md#syntax */
export const CEL_LEXICON: Lexicon = {
  comment: /\/\/[^\n]*/y,
  text: /"""[\s\S]*?"""|'''[\s\S]*?'''|[rR]"[^"\n]*"|[rR]'[^'\n]*'|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`[^`\n]*`/y,
  openText: /["'`]/y,
};

/** https://www.openpolicyagent.org/docs/policy-language#grammar */
export const REGO_LEXICON: Lexicon = {
  comment: /#[^\n]*/y,
  text: /"(?:[^"\\\n]|\\.)*"|`[^`]*`/y,
  openText: /["`]/y,
};

export interface Imbalance {
  readonly problem: string;
  readonly span: Span;
}

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/**
 * What no reader of the language can take, whatever else it knows: a bracket or a text that nothing closes, or a
 * bracket that closes nothing.
 */
export function imbalanceIn(source: string, { comment, text, openText }: Lexicon): Imbalance | undefined {
  const open: { readonly bracket: string; readonly at: number }[] = [];
  for (let at = 0; at < source.length; ) {
    const skipped = lengthAt(comment, source, at) || lengthAt(text, source, at);
    if (skipped > 0) {
      at += skipped;
      continue;
    }
    const character = source[at] ?? '';
    const span = { start: at, end: at + 1 };
    if (lengthAt(openText, source, at) > 0) return { problem: 'nothing closes this text', span };
    if (Object.hasOwn(CLOSING, character)) open.push({ bracket: character, at });
    if (character === ')' || character === ']' || character === '}') {
      const last = open.pop();
      if (last === undefined) return { problem: `this ${character} closes nothing`, span };
      if (CLOSING[last.bracket] !== character) return { problem: `this ${character} stands where a ${CLOSING[last.bracket]} is due`, span };
    }
    at++;
  }
  const [first] = open;
  return first === undefined
    ? undefined
    : { problem: `nothing closes this ${first.bracket}`, span: { start: first.at, end: first.at + 1 } };
}

function lengthAt(pattern: RegExp, source: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0].length ?? 0;
}
