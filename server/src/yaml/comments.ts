import { Lexer } from 'yaml';
import type { Span } from '../text/span.ts';

/**
 * Where the comments of a text stand, in its order, found by the parser's own lexer: a `#` in a scalar is none.
 * Undefined when the lexer and the text disagree, so that nothing is known.
 */
export function commentSpans(text: string): readonly Span[] | undefined {
  if (!text.includes('#')) return [];
  const spans: Span[] = [];
  let at = 0;
  let inScalar = false;
  for (const token of new Lexer().lex(text)) {
    if (!inScalar && EMPTY_TOKENS.has(token)) {
      inScalar = token === SCALAR;
      continue;
    }
    if (!inScalar && token.startsWith('#')) spans.push({ start: at, end: at + token.trimEnd().length });
    inScalar = false;
    at += token.length;
  }
  return at === text.length ? spans : undefined;
}

const SCALAR = '\u001F';

/** Marks that the lexer puts between the pieces of the text: the start of a document, an error in a flow collection, a scalar that follows. */
const EMPTY_TOKENS = new Set(['\u0002', '\u0018', SCALAR]);
