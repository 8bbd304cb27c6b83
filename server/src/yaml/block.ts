import { isCollection, isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { lineEnd, nextLine } from '../text/lines.ts';
import { formatEntries, formatItems, formatKey } from './format.ts';
import { contentEnd } from './node.ts';
import type { EditValue, Place } from './place.ts';
import type { Plan } from './plan.ts';
import { refuse } from './refusal.ts';
import type { Source } from './source.ts';

/** An entry or item as written: from its key or dash to the end of its content. */
interface Part {
  readonly start: number;
  readonly end: number;
  /** Behind the colon or the dash. */
  readonly head: number;
  readonly plan: Plan | undefined;
  readonly value: Node | null;
}

/** Makes the edits of a mapping or list in block style: new lines, lines that go, and what happens in those that stay. */
export function editBlock(source: Source, plan: Plan, place: Place, editValue: EditValue): void {
  const node = plan.field.node as YAMLMap | YAMLSeq<Node | null>;
  const column = source.column(node.range?.[0] ?? 0);
  for (const child of plan.children.values()) if (!child.isRemoved) editChild(source, child, column, editValue);
  const added = plan.additions.size + plan.items.length;
  if (added === 0 && ![...plan.children.values()].some(({ isRemoved }) => isRemoved)) return;
  const parts = isSeq(node) ? itemsOf(source, node, plan) : entriesOf(source, node, plan);
  const last = parts.at(-1) ?? refuse('the value is written in an unusual way');
  const style = { ...source.style, literals: !source.spoilsLiteral(source.closing(last.end), column) };
  const lines = isSeq(node)
    ? formatItems(plan.items, column, { ...style, dash: dashOf(parts) ?? style.dash })
    : formatEntries(plan.additions, column, style);
  if (parts.every((part) => part.plan?.isRemoved)) {
    rewrite(source, parts, column, lines, isSeq(node) ? '[]' : '{}', place);
    return;
  }
  const staysForSure = parts.some((part) => !part.plan?.isRemoved && !source.document.isConditional(part.start));
  if (added === 0 && !staysForSure) refuse('a template decides what would be left');
  removeParts(source, parts, column);
  if (added > 0 && source.document.hasTemplates && lastBlockScalar(source, last.value) === 'keep') refuse(TRIMMED);
  if (added > 0) source.insert(source.behind(last.end, column), source.lines(lines));
}

/** Actions trim blank lines, which count for such a text, differently when something else stands between. */
const TRIMMED = 'a template may take blank lines from the text above';

function editChild(source: Source, child: Plan, column: number, editValue: EditValue): void {
  if (child.key !== undefined) renameKey(source, child, child.key);
  const { keyNode, node } = child.field;
  if (keyNode !== null) {
    const head = colonEnd(source, keyNode);
    if (head === undefined && child.replacement !== undefined) refuse('the key is written in an unusual way');
    editValue(child, { kind: 'key', head: head ?? 0, column });
    return;
  }
  const dash = dashBefore(source, node?.range?.[0] ?? 0, column);
  if (dash === undefined && child.replacement !== undefined) refuse('the item is written in an unusual way');
  editValue(child, { kind: 'item', head: (dash ?? 0) + 1, column });
}

/** The dash at `column` that an item stands behind, on its line or one above. */
function dashBefore(source: Source, start: number, column: number): number | undefined {
  for (let line = source.lineStart(start); ; line = source.lineStart(line - 1)) {
    const dash = line + column;
    if (source.text[dash] === '-' && dash < start && /^[ -]*$/.test(source.text.slice(line, dash))) return dash;
    const isBlank = /^\s*(?:[&!]\S+(?:\s+|$))*(?:#[^\n]*)?$/.test(source.masked.slice(line, Math.min(start, lineEnd(source.text, line))));
    if (line <= 1 || !isBlank) return undefined;
  }
}

/** The key in other words, quoted as it was. */
export function renameKey(source: Source, { field }: Plan, key: string, inFlow = false): void {
  const node = field.keyNode;
  if (!isScalar(node) || !node.range || node.range[0] === node.range[1]) refuse('only a plain or quoted key can be renamed');
  if (node.type !== 'PLAIN' && node.type !== 'QUOTE_DOUBLE' && node.type !== 'QUOTE_SINGLE')
    refuse('only a plain or quoted key can be renamed');
  if (key === field.segment) return;
  const quote = node.type === 'PLAIN' ? '' : node.type === 'QUOTE_DOUBLE' ? '"' : "'";
  source.replace(node.range[0], node.range[1], formatKey(key, source.style, quote, inFlow));
}

/** Plans by the key node of their field. */
export function plansByKey(plan: Plan): Map<Node | null, Plan> {
  return new Map([...plan.children.values()].map((child) => [child.field.keyNode, child]));
}

/** Behind the colon that follows a key; undefined when none does. */
export function colonEnd(source: Source, key: Node): number | undefined {
  const colon = /[ \t]*:/y;
  colon.lastIndex = key.range?.[1] ?? 0;
  return colon.test(source.masked) ? colon.lastIndex : undefined;
}

function entriesOf(source: Source, map: YAMLMap, plan: Plan): Part[] {
  const plans = plansByKey(plan);
  let column: number | undefined;
  return (map.items as Pair<Node, Node | null>[]).map(({ key, value }, i) => {
    const start = key.range?.[0] ?? refuse('a key of the mapping stands nowhere');
    column ??= source.column(start);
    const isFirst = i === 0 && /^ *(?:- +)*$/.test(source.before(start));
    if (!isFirst && source.before(start) !== ' '.repeat(column)) refuse('a key of the mapping is written in an unusual way');
    const head = colonEnd(source, key) ?? refuse('a key of the mapping is written in an unusual way');
    return { start, end: value?.range ? Math.max(contentEnd(value), head) : head, head, plan: plans.get(key), value };
  });
}

function itemsOf(source: Source, list: YAMLSeq<Node | null>, plan: Plan): Part[] {
  const parts: Part[] = [];
  let start = list.range?.[0] ?? 0;
  const column = source.column(start);
  for (const [i, value] of list.items.entries()) {
    const isFirst = i === 0 && /^ *(?:- +)*$/.test(source.before(start));
    if (source.text[start] !== '-' || (!isFirst && source.before(start) !== ' '.repeat(column)))
      refuse('an item of the list is written in an unusual way');
    const end = value?.range ? Math.max(contentEnd(value), start + 1) : start + 1;
    parts.push({ start, end, head: start + 1, plan: plan.children.get(i), value });
    start = nextContent(source, end);
  }
  return parts;
}

/** The first character below the line that holds `end` that is neither blank nor a comment. */
function nextContent(source: Source, end: number): number {
  const content = /[^\S\n]*(?:#[^\n]*)?\n|[^\S\n]+/y;
  content.lastIndex = nextLine(source.masked, source.contentClosing(end));
  let at = content.lastIndex;
  while (content.test(source.masked)) at = content.lastIndex;
  return at;
}

/** How far the first value stands behind its dash on the same line. */
function dashOf([first]: readonly Part[]): number | undefined {
  if (!isCollection(first?.value) || first.value.flow || !first.value.range) return undefined;
  const distance = first.value.range[0] - first.start;
  return distance < 9 ? distance : undefined;
}

/** Removes runs of entries or items of which others stay. Their comments stay as lines of their own. */
function removeParts(source: Source, parts: readonly Part[], column: number): void {
  for (let i = 0; i < parts.length; i++) {
    if (!parts[i]?.plan?.isRemoved) continue;
    let end = i;
    while (parts[end + 1]?.plan?.isRemoved) end++;
    const [first, last, next] = [parts[i], parts[end], parts[end + 1]];
    if (first === undefined || last === undefined) return;
    if (i === 0 && source.before(first.start).trim() !== '' && next !== undefined)
      removeBehindDash(source, first.start, next.start, column);
    else removeLines(source, first.start, last.end, column, parts[i - 1]);
    i = end;
  }
}

/** What stays moves up to the line of the dash. */
function removeBehindDash(source: Source, start: number, next: number, column: number): void {
  certainlyGone(source, next - 1);
  const [first, ...others] = source.comments(start, next);
  if (first === undefined) source.replace(start, next, '');
  else source.replace(start, next, source.slice(first) + source.lines([...source.commentLines(others, column), ' '.repeat(column)]));
}

/** The lines go, with the line break before them, so that a last line without one stays so. */
function removeLines(source: Source, start: number, end: number, column: number, before: Part | undefined): void {
  certainlyGone(source, end);
  const scalar = before === undefined ? undefined : lastBlockScalar(source, before.value);
  if (scalar === 'keep' && source.document.hasTemplates) refuse(TRIMMED);
  const closing = source.closing(end);
  const from = source.previousClosing(start);
  // Deeper comments below would become part of a text above, or set the indentation of the whole text.
  const to = scalar === undefined && from !== undefined ? closing : source.deeperComments(closing, column);
  const comments = source.commentLines(source.comments(start, to), column);
  if (from === undefined) {
    const text = comments.map((comment) => comment + source.style.newline).join('');
    const last = comments.length === 0 ? blanksEnd(source, to) : to;
    source.replace(source.lineStart(start), nextLine(source.text, last), text);
  } else if (comments.length > 0) source.replace(from, to, source.lines(comments));
  else {
    // So would blank lines, of a text that keeps its last ones or when they are not empty.
    const spoils = scalar === 'keep' || (scalar === 'other' && source.spoilsLiteral(to, column));
    // Those above would end the whole text.
    const isEnd = source.text.slice(to).trim() === '' && scalar !== 'keep';
    const least = source.contentClosing(before?.end ?? 0);
    source.removeLines(isEnd ? contentBefore(source, from, least) : from, spoils ? blanksEnd(source, to) : to, scalar !== undefined);
  }
}

/** The end of the last line that is not blank, from `least` to `closing`, which is the end of a line. */
function contentBefore(source: Source, closing: number, least = 0): number {
  let end: number | undefined = closing;
  while (end !== undefined && least < end && source.before(end).trim() === '') end = source.previousClosing(end);
  return end ?? closing;
}

/** A line of template actions behind what goes may belong to it. */
function certainlyGone(source: Source, end: number): void {
  if (source.document.mayContinue(end)) refuse('a template adds to what would be removed');
}

/** The end of the blank lines below a line; the line break that ends the text is none of them. */
function blanksEnd(source: Source, closing: number): number {
  const { text } = source;
  const blanks = /(?:\r?\n[^\S\r\n]*)*(?=\r?\n|$)/y;
  blanks.lastIndex = closing;
  const end = blanks.test(text) ? blanks.lastIndex : closing;
  return end === text.length && text.endsWith('\n') ? source.contentClosing(end) : end;
}

/** Whether the last thing in a value is a block scalar, and whether it keeps the blank lines below it. */
function lastBlockScalar(source: Source, value: Node | null): 'keep' | 'other' | undefined {
  let node: Node | null = value;
  while (isCollection(node) && !node.flow) {
    const last = node.items.at(-1) as Node | Pair<Node, Node | null> | undefined;
    node = last === undefined ? null : 'key' in last ? last.value : (last as Node);
  }
  if (!isScalar(node) || !node.range || (node.type !== 'BLOCK_LITERAL' && node.type !== 'BLOCK_FOLDED')) return undefined;
  return /^[|>]\d?\+/.test(source.text.slice(node.range[0], node.range[0] + 3)) ? 'keep' : 'other';
}

/** Nothing of it stays: other lines come, or it is empty in flow style. */
function rewrite(source: Source, parts: readonly Part[], column: number, added: readonly string[], empty: string, place: Place): void {
  const start = parts[0]?.start ?? 0;
  const end = parts.at(-1)?.end ?? start;
  certainlyGone(source, end);
  const closing = source.closing(end);
  const comments = source.comments(start, closing);
  const commentLines = source.commentLines(comments, column);
  const previous = source.previousClosing(start);
  const [firstAdded, ...others] = added;
  const isInline = place.kind === 'root' || place.kind === 'flow' || previous === undefined || source.before(start).trim() !== '';
  if (isInline) {
    const isPlain = source.comments(start, end).length === 0 && !source.text.slice(start, source.contentClosing(end)).includes('\n');
    const isLine = others.length === 0 && isPlain;
    const text = firstAdded === undefined ? empty : firstAdded.slice(column);
    if (isLine) source.replace(start, source.contentClosing(end), text);
    else source.replace(start, closing, text + source.lines([...others, ...commentLines]));
    return;
  }
  if (firstAdded !== undefined) {
    source.replace(previous, closing, source.lines([...commentLines, ...added]));
    return;
  }
  source.insert(headClosing(source, place.head, start), ` ${empty}`);
  source.replace(contentBefore(source, previous), closing, source.lines(commentLines));
}

/** The end of what stands on the line of a key or dash whose value begins below, before its comment. */
export function headClosing(source: Source, head: number, value: number): number {
  const end = lineEnd(source.text, head);
  const between = source.masked.slice(end, source.lineStart(value));
  if (between.replace(/#[^\n]*/g, '').trim() !== '') refuse('the value is written in an unusual way');
  const comment = source.comments(head, end)[0]?.start ?? end;
  return head + source.text.slice(head, comment).trimEnd().length;
}
