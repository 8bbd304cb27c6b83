import { isCollection, isScalar, type Node, type Scalar } from 'yaml';
import { lineEnd } from '../text/lines.ts';
import { colonEnd, headClosing } from './block.ts';
import type { Value } from './change.ts';
import type { Field } from './field.ts';
import { replaceAround } from './flow.ts';
import { formatCompact, formatFlow, formatScalar, formatValue, isMapping, type Quote, type Written } from './format.ts';
import { contentEnd } from './node.ts';
import type { Place } from './place.ts';
import { refuse } from './refusal.ts';
import type { Source } from './source.ts';

/** Another value in the place of a written one, or of nothing behind a key. Comments stay, and quotes where text stays text. */
export function replaceValue(source: Source, field: Field, value: Value, place: Place): void {
  const { node } = field;
  if (node === null) {
    if (place.kind === 'flow') fillFlow(source, field, value, place.column);
    else fillRoot(source, value);
    return;
  }
  if (node.tag !== undefined) refuse(`the value has the tag ${node.tag.replace('tag:yaml.org,2002:', '!!')}`);
  // Behind a dash an anchor would become that of the first key.
  if (place.kind === 'item' && 'anchor' in node && node.anchor !== undefined) refuse(`the value has the anchor &${node.anchor}`);
  if (source.document.mayContinue(contentEnd(node))) refuse('a template adds to what would be replaced');
  const start = node.range?.[0] ?? 0;
  const end = source.contentClosing(contentEnd(node));
  if (place.kind === 'flow') {
    if (start < end) replaceAround(source, start, end, flowText(source, node, value, place.column));
    else fillFlow(source, field, value, place.column);
  } else if (place.kind === 'root') {
    if (end <= start) fillRoot(source, value);
    else replaceInline(source, start, end, writtenIn(source, node, value, place), 0);
  } else if (end <= start) fillBlock(source, start, value, place);
  else if (isBlockScalar(node)) replaceBlockScalar(source, start, end, writtenIn(source, node, value, place), place);
  else if (isCollection(node) && !node.flow) replaceBlock(source, start, end, writtenIn(source, node, value, place), place);
  else replacePiece(source, start, end, writtenIn(source, node, value, place), place);
}

type BlockPlace = Place & { readonly kind: 'key' | 'item' };

const isBlockScalar = (node: Node): boolean => isScalar(node) && (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED');

export function quoteOf(node: Node | null): Quote {
  if (!isScalar(node)) return '';
  return (node as Scalar).type === 'QUOTE_DOUBLE' ? '"' : (node as Scalar).type === 'QUOTE_SINGLE' ? "'" : '';
}

/** How the value is written there: mappings and lists all below, or beginning at once behind a dash. */
function writtenIn(source: Source, node: Node | null, value: Value, place: Place): Written {
  const column = place.kind === 'root' ? 0 : (place.column ?? 0);
  const style = { ...source.style, literals: !meetsComments(source, node, place) };
  if (typeof value === 'string' && (!value.includes('\n') || quoteOf(node) === '"'))
    return { inline: formatScalar(value, style, quoteOf(node)), below: [] };
  if (place.kind === 'item') return formatCompact(value, innerColumn(source, node, place), style) ?? formatValue(value, column, style);
  if (place.kind === 'root') return formatCompact(value, column, style) ?? formatValue(value, column, style);
  return formatValue(value, column, style);
}

/** True for a mapping or list of several lines; a literal has its lines below but begins with its header. */
const beginsBehindDash = ({ inline, below }: Written, place: Place): boolean =>
  place.kind === 'item' && below.length > 0 && inline !== '' && !inline.startsWith('|');

/** Where what begins behind a dash stands: as the old value does when it shares the line. */
function innerColumn(source: Source, node: Node | null, place: BlockPlace): number {
  const start = node?.range?.[0] ?? place.head;
  const isShared = node !== null && start < contentEnd(node) && isBehindDash(source, start);
  return isShared ? source.column(start) : place.column + source.style.dash;
}

const isBehindDash = (source: Source, start: number): boolean => /^ *(?:- +)+$/.test(source.before(start));

/** True when comments stand in or below the old value: behind a literal they would become part of it. */
function meetsComments(source: Source, node: Node | null, place: Place): boolean {
  if (place.kind === 'root' || place.kind === 'flow') return true;
  const closing = source.closing(node === null ? place.head : Math.max(place.head, contentEnd(node)));
  const line = lineEnd(source.text, place.head);
  const from = isCollection(node) ? Math.min(line, node.range?.[0] ?? line) : line;
  return source.spoilsLiteral(closing, place.column) || source.comments(from, closing).length > 0;
}

/** The first line of what begins behind a dash moves below when a comment stands there. */
function moveBelow(column: number, value: Value, written: Written, place: BlockPlace): Written {
  const isBlock = (Array.isArray(value) || isMapping(value)) && !/^[[{]/.test(written.inline);
  if (place.kind === 'key' || !isBlock) return written;
  return { inline: '', below: [' '.repeat(column) + written.inline, ...written.below] };
}

function flowText(source: Source, node: Node | null, value: Value, column: number | undefined): string {
  if (typeof value === 'string') return formatScalar(value, source.style, source.style.json ? '"' : quoteOf(node), true);
  return formatFlow(value, source.style, column);
}

function fillFlow(source: Source, { keyNode }: Field, value: Value, column: number | undefined): void {
  if (!keyNode?.range) refuse('the value is written in an unusual way');
  const text = flowText(source, null, value, column);
  const colon = colonEnd(source, keyNode);
  if (colon === undefined) source.insert(keyNode.range[1], `: ${text}`);
  else source.insert(colon, ` ${text}`);
}

/** A document that has no value yet gets one behind its last line. */
function fillRoot(source: Source, value: Value): void {
  if (source.document.hasTemplates) refuse('a template decides about the document');
  const { inline, below } = writtenIn(source, null, value, { kind: 'root' });
  if (/^\.\.\./m.test(source.text)) refuse('the document ends with a mark');
  const end = source.text.replace(/^\uFEFF/, ' ').trimEnd().length;
  const at = end === 0 ? (source.text.startsWith('\uFEFF') ? 1 : 0) : end;
  const text = source.lines([inline, ...below]);
  source.insert(at, end === 0 ? text.slice(source.style.newline.length) : text);
}

/** A key or dash with nothing behind it but perhaps a comment. */
function fillBlock(source: Source, start: number, value: Value, place: BlockPlace): void {
  const written = writtenIn(source, null, value, place);
  const line = lineEnd(source.text, place.head);
  const hasComment = source.comments(place.head, line).length > 0;
  const { inline, below } = hasComment ? moveBelow(place.column + source.style.dash, value, written, place) : written;
  const at = source.text.slice(place.head, start).trim() === '' ? place.head : start;
  const gap = ' '.repeat(place.kind === 'item' && written.below.length > 0 ? source.style.dash - 1 : 1);
  if (inline !== '') source.insert(at, gap + inline);
  source.insert(source.closing(Math.max(at, start)), source.lines(below));
}

/** A scalar or a flow collection; what follows on its last line stays. */
function replacePiece(source: Source, start: number, end: number, written: Written, place: BlockPlace): void {
  const closing = source.closing(end);
  const comments = source.comments(start, end);
  if (beginsBehindDash(written, place)) {
    const kept = source.commentLines(source.comments(start, closing), place.column + source.style.dash);
    source.replace(start, closing, written.inline + source.lines([...written.below, ...kept]));
    return;
  }
  if (written.inline === '') source.replace(source.text.slice(0, start).trimEnd().length, end, '');
  else source.replace(start, end, written.inline);
  source.insert(closing, source.lines([...written.below, ...source.commentLines(comments, place.column + source.style.indent)]));
}

/** Its header's comment stays on the line of the key. */
function replaceBlockScalar(source: Source, start: number, end: number, written: Written, place: BlockPlace): void {
  const line = lineEnd(source.text, start);
  const [comment] = source.comments(start, line);
  const headerEnd = start + source.text.slice(start, comment?.start ?? line).trimEnd().length;
  if (beginsBehindDash(written, place)) {
    const kept = comment === undefined ? [] : source.commentLines([comment], place.column + source.style.dash);
    source.replace(start, Math.max(end, line), written.inline + source.lines([...written.below, ...kept]));
    return;
  }
  if (written.inline === '') source.replace(source.text.slice(0, start).trimEnd().length, headerEnd, '');
  else source.replace(start, headerEnd, written.inline);
  source.replace(line, Math.max(end, line), source.lines(written.below));
}

/** A mapping or list in block style, on the lines below its key or from its dash on. */
function replaceBlock(source: Source, start: number, end: number, written: Written, place: BlockPlace): void {
  if (source.before(start).trim() !== '') {
    replaceInline(source, start, end, written, place.column + source.style.indent);
    return;
  }
  const { below } = written;
  const closing = source.closing(end);
  const kept = source.commentLines(source.comments(start, closing), place.column + source.style.indent);
  const line = lineEnd(source.text, place.head);
  const previous = source.text.slice(line, start).trim() === '' ? line : (source.previousClosing(start) ?? line);
  const head = headClosing(source, place.head, start);
  if (beginsBehindDash(written, place)) {
    const lines = [' '.repeat(place.column + source.style.dash) + written.inline, ...below];
    source.replace(previous, closing, source.lines([...lines, ...kept]));
    return;
  }
  if (written.inline !== '') source.insert(head, ` ${written.inline}`);
  source.replace(previous, closing, source.lines([...below, ...kept]));
}

/** From the middle of a line to the end of another. */
function replaceInline(source: Source, start: number, end: number, written: Written, column: number): void {
  const closing = source.closing(end);
  if (written.below.length === 0 && !source.text.slice(start, end).includes('\n') && source.comments(start, end).length === 0) {
    source.replace(start, end, written.inline);
    return;
  }
  const kept = source.commentLines(source.comments(start, closing), column);
  source.replace(start, closing, written.inline + source.lines([...written.below, ...kept]));
}
