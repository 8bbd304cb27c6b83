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
  if (node.tag !== undefined) refuse(`The value has the tag ${node.tag}`);
  if (source.document.mayContinue(contentEnd(node))) refuse('A template adds to what would be replaced');
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
  const { style } = source;
  const column = place.kind === 'root' ? 0 : (place.column ?? 0);
  if (typeof value === 'string' && (!value.includes('\n') || quoteOf(node) === '"'))
    return { inline: formatScalar(value, style, quoteOf(node)), below: [] };
  const inner = place.kind === 'item' ? column + style.dash : column;
  if (place.kind !== 'key') return formatCompact(value, inner, style) ?? formatValue(value, column, style);
  return formatValue(value, column, style);
}

/** The first line of what begins behind a dash moves below when a comment stands there. */
function moveBelow(source: Source, value: Value, written: Written, place: BlockPlace): Written {
  const isBlock = (Array.isArray(value) || isMapping(value)) && !/^[[{]/.test(written.inline);
  if (place.kind === 'key' || !isBlock) return written;
  return { inline: '', below: [' '.repeat(place.column + source.style.dash) + written.inline, ...written.below] };
}

function flowText(source: Source, node: Node | null, value: Value, column: number | undefined): string {
  if (typeof value === 'string') return formatScalar(value, source.style, source.style.json ? '"' : quoteOf(node), true);
  return formatFlow(value, source.style, column);
}

function fillFlow(source: Source, { keyNode }: Field, value: Value, column: number | undefined): void {
  if (!keyNode?.range) refuse('The value is written in an unusual way');
  const text = flowText(source, null, value, column);
  const colon = colonEnd(source, keyNode);
  if (colon === undefined) source.insert(keyNode.range[1], `: ${text}`);
  else source.insert(colon, ` ${text}`);
}

/** A document that has no value yet gets one behind its last line. */
function fillRoot(source: Source, value: Value): void {
  const { inline, below } = writtenIn(source, null, value, { kind: 'root' });
  if (/^\.\.\./m.test(source.text)) refuse('The document ends with a mark');
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
  const { inline, below } = hasComment ? moveBelow(source, value, written, place) : written;
  const at = source.text.slice(place.head, start).trim() === '' ? place.head : start;
  const gap = ' '.repeat(place.kind === 'item' && written.below.length > 0 ? source.style.dash - 1 : 1);
  if (inline !== '') source.insert(at, gap + inline);
  source.insert(source.closing(Math.max(at, start)), source.lines(below));
}

/** A scalar or a flow collection; what follows on its last line stays. */
function replacePiece(source: Source, start: number, end: number, written: Written, place: BlockPlace): void {
  const closing = source.closing(end);
  const comments = source.comments(start, end);
  if (written.inline !== '' && place.kind === 'item' && written.below.length > 0 && !written.inline.startsWith('|')) {
    const kept = source.commentLines(source.comments(start, closing), place.column + source.style.dash);
    source.replace(start, closing, written.inline + source.lines([...written.below, ...kept]));
    return;
  }
  if (written.inline === '') source.replace(source.text.slice(0, start).trimEnd().length, end, '');
  else source.replace(start, end, written.inline);
  source.insert(closing, source.lines([...written.below, ...source.commentLines(comments, commentColumn(source, written, place))]));
}

/** Its header's comment stays on the line of the key. */
function replaceBlockScalar(source: Source, start: number, end: number, written: Written, place: BlockPlace): void {
  const line = lineEnd(source.text, start);
  const [comment] = source.comments(start, line);
  const headerEnd = start + source.text.slice(start, comment?.start ?? line).trimEnd().length;
  if (place.kind === 'item' && written.below.length > 0 && !written.inline.startsWith('|')) {
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
    replaceInline(source, start, end, written, commentColumn(source, written, place));
    return;
  }
  const { below } = written;
  const closing = source.closing(end);
  const kept = source.commentLines(source.comments(start, closing), commentColumn(source, written, place));
  const previous = source.previousClosing(start) ?? refuse('The value is written in an unusual way');
  const isBlock = below.length > 0 && !written.inline.startsWith('|');
  const head = headClosing(source, place.head, start);
  if (place.kind === 'item' && isBlock) {
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
  if (written.below.length === 0 && !source.text.slice(start, end).includes('\n')) {
    source.replace(start, end, written.inline);
    return;
  }
  const kept = source.commentLines(source.comments(start, closing), column);
  source.replace(start, closing, written.inline + source.lines([...written.below, ...kept]));
}

/** Comments below a literal must stand left of its lines, or they would become part of it. */
function commentColumn(source: Source, { inline }: Written, { column }: BlockPlace): number {
  return inline.startsWith('|') ? column : column + source.style.indent;
}
