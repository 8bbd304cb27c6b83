import type { Span } from './span.ts';

/** What keeps a text from being JSON, and where. */
export interface JsonFault {
  readonly message: string;
  readonly span: Span;
}

/**
 * Looks at the form of a JSON text, because what reads JSON does not tell places everywhere. Undefined for a text that is
 * right; `onItem` is told of every item of a list that an object at the top holds, before anything is found wrong in it.
 * https://www.rfc-editor.org/rfc/rfc8259
 */
export function jsonFault(text: string, onItem: (list: string, span: Span) => void = () => {}): JsonFault | undefined {
  /** The marks that close what is open. */
  const open: string[] = [];
  let expected: 'value' | 'first' | 'name' | 'colon' | 'next' = 'value';
  let list = '';
  TOKEN.lastIndex = 0;
  for (;;) {
    SPACE.lastIndex = TOKEN.lastIndex;
    SPACE.test(text);
    TOKEN.lastIndex = SPACE.lastIndex;
    const start = TOKEN.lastIndex;
    const token = TOKEN.exec(text)?.[0] ?? '';
    const span = { start, end: start + Math.max(1, token.length) };
    const close = open.at(-1);
    const fault = (what: string): JsonFault => ({ message: `${what} is missing here`, span });
    if (token === close && token !== '' && (expected === 'next' || expected === 'first')) {
      open.pop();
      expected = 'next';
    } else if (expected === 'next') {
      if (close === undefined) return token === '' && start === text.length ? undefined : { message: 'the text should end here', span };
      if (token !== ',') return fault(`a comma or ${close}`);
      expected = close === '}' ? 'name' : 'value';
    } else if (expected === 'colon') {
      if (token !== ':') return fault('a colon');
      expected = 'value';
    } else if (expected === 'name' || (expected === 'first' && close === '}')) {
      if (!token.startsWith('"')) return fault('a name in quotes');
      if (open.length === 1) list = token.slice(1, -1);
      expected = 'colon';
    } else {
      if (token === '' || '}],:'.includes(token)) return fault('a value');
      if (open.length === 2 && open[0] === '}' && close === ']') onItem(list, span);
      const closing = CLOSING[token];
      if (closing !== undefined) open.push(closing);
      expected = closing === undefined ? 'next' : 'first';
    }
  }
}

const CLOSING: Readonly<Record<string, string>> = { '{': '}', '[': ']' };

const SPACE = /[ \t\r\n]*/y;

const TOKEN =
  /[{}[\],:]|"[ !#-[\]-\u{10FFFF}]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[ !#-[\]-\u{10FFFF}]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/uy;
