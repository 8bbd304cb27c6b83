import { CST, type Node, Scalar } from 'yaml';
import {
  BACKSLASH,
  COLON,
  type Cursor,
  DASH,
  DOUBLE,
  GREATER,
  HASH,
  isFlowMark,
  NEWLINE,
  PLUS,
  QUESTION,
  SINGLE,
  SPACE,
  TAB,
  unusual,
} from './cursor.ts';

/** A key and its colon; undefined when there is none, wherever the reader is then. */
export function key(cursor: Cursor): Node | undefined {
  const start = cursor.at;
  const code = cursor.text.charCodeAt(start);
  const found = code === DOUBLE || code === SINGLE ? quoted(cursor, code) : plain(cursor, false);
  cursor.skipSpaces();
  if (cursor.code !== COLON || !cursor.isBlank(cursor.at + 1)) return undefined;
  if (MAX_KEY < cursor.at - start) unusual();
  cursor.at++;
  return found;
}

/** A scalar that is all of the line but for a comment. */
export function inline(cursor: Cursor): Node {
  const { code } = cursor;
  return code === DOUBLE || code === SINGLE ? quoted(cursor, code) : plain(cursor, false);
}

/** A plain scalar up to what ends it: a comment, the line, a colon before a blank, within brackets their marks. Leaves the cursor there. */
export function plain(cursor: Cursor, inFlow: boolean): Node {
  expectPlain(cursor, inFlow);
  const { text, at: start } = cursor;
  let at = start;
  for (; ; at++) {
    const code = text.charCodeAt(at);
    if (code === NEWLINE || Number.isNaN(code) || (inFlow && isFlowMark(code))) break;
    if (code === TAB) unusual();
    if (code === HASH && text.charCodeAt(at - 1) === SPACE) break;
    if (code === COLON && (cursor.isBlank(at + 1) || (inFlow && isFlowMark(text.charCodeAt(at + 1))))) break;
  }
  cursor.at = at;
  while (text.charCodeAt(at - 1) === SPACE) at--;
  return scalar(text.slice(start, at), 'PLAIN', start, at);
}

/** Demands that a plain scalar begins here. https://yaml.org/spec/1.2.2/#rule-ns-plain-first */
function expectPlain(cursor: Cursor, inFlow: boolean): void {
  const { code } = cursor;
  if (UNUSUAL_START.has(code)) unusual();
  if (code !== DASH && code !== QUESTION && code !== COLON) return;
  const next = cursor.text.charCodeAt(cursor.at + 1);
  if (cursor.isBlank(cursor.at + 1) || (inFlow && isFlowMark(next))) unusual();
}

/** A quoted scalar of one line. */
export function quoted(cursor: Cursor, quote: number): Node {
  const { text, at: start } = cursor;
  let end = start + 1;
  let isSimple = true;
  for (; ; end++) {
    const code = text.charCodeAt(end);
    if (code === NEWLINE || Number.isNaN(code)) unusual();
    if (code === BACKSLASH && quote === DOUBLE) {
      if (text.charCodeAt(++end) === NEWLINE) unusual();
      isSimple = false;
    } else if (code === quote) {
      if (quote === DOUBLE || text.charCodeAt(end + 1) !== SINGLE) break;
      isSimple = false;
      end++;
    }
  }
  end++;
  cursor.at = end;
  const type = quote === DOUBLE ? 'QUOTE_DOUBLE' : 'QUOTE_SINGLE';
  if (isSimple) return scalar(text.slice(start + 1, end - 1), type, start, end);
  const token = {
    type: quote === DOUBLE ? 'double-quoted-scalar' : 'single-quoted-scalar',
    offset: start,
    indent: 0,
    source: text.slice(start, end),
  } as const;
  return scalar(CST.resolveAsScalar(token, false, unusual)?.value ?? unusual(), type, start, end);
}

/** A literal or folded scalar below a collection at the column. */
export function blockScalar(cursor: Cursor, column: number): Node {
  const { text, at: start } = cursor;
  const isFolded = text.charCodeAt(start) === GREATER;
  cursor.at++;
  const chomping = text.charCodeAt(cursor.at);
  if (chomping === DASH || chomping === PLUS) cursor.at++;
  const header = text.slice(start, cursor.at);
  cursor.skipSpaces();
  cursor.expectEnd();
  const body = text.indexOf('\n', cursor.at) + 1;
  if (body === 0) unusual();
  const end = blockEnd(cursor, body, column, chomping === PLUS);
  const token: CST.BlockScalar = {
    type: 'block-scalar',
    offset: start,
    indent: 0,
    props: [{ type: 'block-scalar-header', offset: start, indent: 0, source: header }],
    source: text.slice(body, end),
  };
  const read = CST.resolveAsScalar(token, false, unusual);
  cursor.at = end;
  cursor.toContent();
  return scalar(read?.value ?? unusual(), isFolded ? 'BLOCK_FOLDED' : 'BLOCK_LITERAL', start, end);
}

/** Where the lines of a block scalar end: at a line of content that is indented less than its first. */
function blockEnd(cursor: Cursor, body: number, column: number, keepsBreaks: boolean): number {
  const { text } = cursor;
  let line = body;
  let indent = -1;
  /** Behind the last line that is more than blanks. */
  let end = body;
  while (line < text.length) {
    let at = line;
    while (text.charCodeAt(at) === SPACE) at++;
    const code = text.charCodeAt(at);
    const next = text.indexOf('\n', at) + 1 || text.length;
    if (code === NEWLINE || Number.isNaN(code)) {
      // Lines of blanks that are longer than the indentation are content.
      if (0 <= indent && indent < at - line) unusual();
      if (Number.isNaN(code) && line < at) unusual();
      if (keepsBreaks) end = next;
    } else {
      if (at - line < (indent < 0 ? column + 1 : indent)) break;
      if (indent < 0) indent = at - line;
      end = next;
    }
    line = next;
  }
  return indent < 0 ? unusual() : end;
}

/** Longer keys are an error. https://yaml.org/spec/1.2.2/#rule-ns-s-implicit-yaml-key */
const MAX_KEY = 1000;

/** What no plain scalar begins with, or what only the library reads: tags, anchors, aliases. */
const UNUSUAL_START = new Set([...'!&*%@`|>,]}[{#"\''].map((character) => character.charCodeAt(0)));

export function scalar(value: string, type: Scalar.Type, start: number, end: number): Scalar<string> {
  const node = new Scalar(value);
  node.type = type;
  node.range = [start, end, end];
  return node;
}
