import { type Node, Pair, YAMLMap, YAMLSeq } from 'yaml';
import type { Span } from '../text/span.ts';
import {
  BAR,
  CLOSE_LIST,
  CLOSE_MAP,
  COLON,
  COMMA,
  Cursor,
  DOUBLE,
  GREATER,
  HASH,
  NEWLINE,
  OPEN_LIST,
  OPEN_MAP,
  SINGLE,
  SPACE,
  UNUSUAL,
  unusual,
} from './cursor.ts';
import { blockScalar, inline, key, plain, quoted, scalar } from './ordinary-scalars.ts';

export interface Ordinary {
  readonly root: Node;
  /** As {@link commentSpans} finds them. */
  readonly comments: readonly Span[];
}

/**
 * Reads a document that is written as nearly all manifests are: block mappings and lists, values of one line, block
 * scalars, comments. Gives the nodes that the library gives, several times as fast; of block collections, which end where
 * their last content does, only the start is the same. Undefined for whatever is written otherwise, broken text included:
 * the library reads that.
 */
export function readOrdinary(text: string): Ordinary | undefined {
  // Most of what is written otherwise is told by a character, which spares trying.
  if (text.includes('\r') || text.includes('\uFEFF')) return undefined;
  try {
    const cursor = new Cursor(text);
    return { root: documentAt(cursor), comments: cursor.comments };
  } catch (error) {
    if (error === UNUSUAL) return undefined;
    throw error;
  }
}

function documentAt(cursor: Cursor): Node {
  cursor.toContent();
  if (cursor.isMark()) {
    if (cursor.text.startsWith('...', cursor.at)) unusual();
    cursor.at += 3;
    cursor.endLine();
  }
  if (cursor.column < 0) unusual();
  const isFlow = cursor.code === OPEN_LIST || cursor.code === OPEN_MAP;
  const root = isFlow ? flow(cursor) : collection(cursor, cursor.column);
  if (isFlow) cursor.endLine();
  return cursor.column < 0 ? root : unusual();
}

/** A mapping or list whose first line begins at the column, where the cursor is. */
const collection = (cursor: Cursor, column: number): Node =>
  cursor.deeper(() => (cursor.isDash() ? list(cursor, column) : map(cursor, column)));

function map(cursor: Cursor, column: number): Node {
  const found = new YAMLMap<Node, Node>();
  const start = cursor.at;
  do {
    const name = key(cursor) ?? unusual();
    found.items.push(new Pair<Node, Node>(name, value(cursor, column, false)));
  } while (cursor.column === column && !cursor.isMark());
  return spanned(found, start, found.items.at(-1)?.value);
}

function list(cursor: Cursor, column: number): Node {
  const found = new YAMLSeq<Node>();
  const start = cursor.at;
  do {
    cursor.at++;
    found.items.push(value(cursor, column, true));
  } while (cursor.column === column && cursor.isDash());
  return spanned(found, start, found.items.at(-1));
}

function spanned(node: YAMLMap<Node, Node> | YAMLSeq<Node>, start: number, last: Node | null | undefined): Node {
  const end = last?.range?.[1] ?? start;
  node.range = [start, end, end];
  return node;
}

/** What stands behind a colon or a dash of a collection at the column. Leaves the cursor at the next content. */
function value(cursor: Cursor, column: number, isItem: boolean): Node {
  cursor.skipSpaces();
  const { at: start, code } = cursor;
  if (code === NEWLINE || code === HASH || Number.isNaN(code)) return below(cursor, column, isItem);
  if (code === BAR || code === GREATER) return blockScalar(cursor, column);
  const isFlow = code === OPEN_LIST || code === OPEN_MAP;
  if (isItem && !isFlow && beginsCollection(cursor)) return collection(cursor, start - cursor.text.lastIndexOf('\n', start) - 1);
  const node = isFlow ? flow(cursor) : inline(cursor);
  cursor.endLine();
  return node;
}

/** True where a list or a key begins. */
function beginsCollection(cursor: Cursor): boolean {
  const start = cursor.at;
  const begins = cursor.isDash() || key(cursor) !== undefined;
  cursor.at = start;
  return begins;
}

/** What begins on a later line, or nothing. */
function below(cursor: Cursor, column: number, isItem: boolean): Node {
  const empty = cursor.at;
  cursor.endLine();
  const isThere = column < cursor.column || (!isItem && column === cursor.column && cursor.isDash());
  return isThere ? collection(cursor, cursor.column) : scalar('', 'PLAIN', empty, empty);
}

/** A collection in brackets on one line. */
const flow = (cursor: Cursor): Node => cursor.deeper(() => (cursor.code === OPEN_LIST ? flowList(cursor) : flowMap(cursor)));

function flowList(cursor: Cursor): Node {
  const found = new YAMLSeq<Node>();
  const start = cursor.at;
  eachIn(cursor, CLOSE_LIST, () => found.items.push(flowItem(cursor)));
  return closed(found, start, cursor.at);
}

function flowMap(cursor: Cursor): Node {
  const found = new YAMLMap<Node, Node>();
  const start = cursor.at;
  eachIn(cursor, CLOSE_MAP, () => {
    const isQuoted = cursor.code === DOUBLE || cursor.code === SINGLE;
    const name = flowItem(cursor);
    cursor.skipSpaces();
    if (cursor.code !== COLON) unusual();
    cursor.at++;
    // As JSON is written. https://yaml.org/spec/1.2.2/#rule-c-ns-flow-map-adjacent-value
    if (cursor.code !== SPACE && !isQuoted) unusual();
    cursor.skipSpaces();
    found.items.push(new Pair<Node, Node>(name, flowItem(cursor)));
  });
  return closed(found, start, cursor.at);
}

function closed(node: YAMLMap<Node, Node> | YAMLSeq<Node>, start: number, end: number): Node {
  node.flow = true;
  node.range = [start, end, end];
  return node;
}

/** Reads what commas part, from the opening bracket to behind the closing one. */
function eachIn(cursor: Cursor, close: number, read: () => void): void {
  cursor.at++;
  cursor.skipSpaces();
  while (cursor.code !== close) {
    read();
    cursor.skipSpaces();
    if (cursor.code === close) break;
    if (cursor.code !== COMMA) unusual();
    cursor.at++;
    cursor.skipSpaces();
    // The library reads a comma before the end as well.
    if (cursor.code === close) unusual();
  }
  cursor.at++;
}

function flowItem(cursor: Cursor): Node {
  const { code } = cursor;
  if (code === OPEN_LIST || code === OPEN_MAP) return flow(cursor);
  if (code === DOUBLE || code === SINGLE) return quoted(cursor, code);
  return plain(cursor, true);
}
