import { isMap, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { lineEnd, nextLine } from '../text/lines.ts';
import { plansByKey, renameKey } from './block.ts';
import { formatFlow, formatFlowEntry } from './format.ts';
import { isMasked } from './mask.ts';
import { contentEnd } from './node.ts';
import type { EditValue, Place } from './place.ts';
import type { Plan } from './plan.ts';
import { refuse } from './refusal.ts';
import type { Source } from './source.ts';

/** An entry or item between two commas. */
interface Part {
  readonly start: number;
  readonly end: number;
  readonly plan: Plan | undefined;
}

/** A flow collection as written. */
interface Flow {
  readonly source: Source;
  readonly parts: readonly Part[];
  /** Behind the opening and before the closing bracket. */
  readonly open: number;
  readonly close: number;
  /** The indentation of its entries when each stands on a line of its own. */
  readonly column: number | undefined;
}

/** Makes the edits of a mapping or list in flow style, on one line or several. */
export function editFlow(source: Source, plan: Plan, place: Place, editValue: EditValue): void {
  const flow = flowOf(source, plan, place);
  const kept = flow.parts.filter((part) => !part.plan?.isRemoved);
  for (const { plan: child } of kept) {
    if (child === undefined) continue;
    if (child.key !== undefined) renameKey(source, child, child.key, true);
    editValue(child, { kind: 'flow', column: flow.column });
  }
  const isChanged = kept.length < flow.parts.length || plan.additions.size > 0 || plan.items.length > 0;
  if (!isChanged) return;
  certainlyAll(flow);
  const added = isMap(plan.field.node)
    ? [...plan.additions].map(([key, value]) => formatFlowEntry(key, value, source.style, flow.column))
    : plan.items.map((item) => formatFlow(item, source.style, flow.column));
  if (kept.length === 0) refill(flow, added);
  else {
    add(flow, kept.at(-1), added);
    removeParts(flow);
  }
}

function flowOf(source: Source, plan: Plan, place: Place): Flow {
  const node = plan.field.node as YAMLMap | YAMLSeq<Node | null>;
  const [start, end] = node.range ?? [0, 0];
  const plans = plansByKey(plan);
  const parts = isMap(node)
    ? (node.items as Pair<Node, Node | null>[]).map((pair) => ({ ...pairSpan(pair), plan: plans.get(pair.key) }))
    : node.items.map((item, i) => ({
        start: item?.range?.[0] ?? 0,
        end: item === null ? 0 : contentEnd(item),
        plan: plan.children.get(i),
      }));
  const last = parts.at(-1);
  const before = last === undefined ? undefined : source.before(last.start);
  const isTall = before !== undefined && before.trim() === '' && source.text.slice(start, last?.start).includes('\n');
  const around = place.kind === 'flow' && last === undefined ? place.column : undefined;
  const column = isTall ? before.length : around === undefined ? undefined : around + source.style.indent;
  return { source, parts, open: start + 1, close: end - 1, column };
}

function pairSpan({ key, value }: Pair<Node, Node | null>): { start: number; end: number } {
  const [start, end] = key.range ?? [0, 0];
  return { start, end: value?.range ? Math.max(end, contentEnd(value)) : end };
}

/** Refuses unless nothing but commas, blanks and comments stands between the parts. */
function certainlyAll({ source, parts, open, close }: Flow): void {
  const isUsual = /^[{[]$/.test(source.text[open - 1] ?? '') && /^[}\]]$/.test(source.text[close] ?? '');
  if (!isUsual) refuse('the value is written in an unusual way');
  if (isMasked(source.masked.slice(open, close))) refuse('a template stands in the value');
  let at = open;
  for (const [i, { start, end }] of [...parts, { start: close, end: close }].entries()) {
    const comments = source.comments(at, start);
    let between = source.text.slice(at, start);
    for (const comment of comments) between = between.replace(source.slice(comment), '');
    const wanted = i === 0 ? '' : i === parts.length ? between.trim() && ',' : ',';
    if (between.trim() !== wanted) refuse('the value is written in an unusual way');
    at = end;
  }
}

/** Nothing stays; others may come. */
function refill({ source, parts, open, close, column }: Flow, added: readonly string[]): void {
  const comments = source.comments(open, close);
  const separator = column === undefined ? ', ' : `,${source.style.newline}${' '.repeat(column)}`;
  const text = added.join(separator);
  const [first, last] = [parts[0], parts.at(-1)];
  if (comments.length > 0) {
    const begin = first?.start ?? open;
    const behind = last === undefined ? open : partEnd(source, last.end, close);
    replaceAround(source, begin, behind, text);
  } else if (text !== '' && first !== undefined && last !== undefined) source.replace(first.start, last.end, text);
  else if (text === '' || column === undefined) source.replace(open, close, text);
  else {
    const lines = source.lines([' '.repeat(column) + text, ' '.repeat(column - source.style.indent)]);
    source.replace(open, close, lines);
  }
}

/** Behind the comma that follows a part, or its end. */
function partEnd(source: Source, end: number, close: number): number {
  const comma = /(?:\s|#[^\n]*(?:\n|$))*,/y;
  comma.lastIndex = end;
  return comma.test(source.masked) && comma.lastIndex <= close ? comma.lastIndex : end;
}

/** Another text for a stretch; the comments in it stay, behind the new text. */
export function replaceAround(source: Source, start: number, end: number, text: string): void {
  const comments = source.comments(start, end);
  const last = comments.at(-1);
  if (last === undefined) {
    source.replace(start, end, text);
    return;
  }
  const pad = ' '.repeat(/^ */.exec(source.text.slice(source.lineStart(last.start)))?.[0].length ?? 0);
  const isFresh = text === '' && /\s$/.test(source.text.slice(0, start));
  const lines = comments.map((comment) => source.slice(comment)).join(source.style.newline + pad);
  source.replace(start, end, text + (isFresh ? '' : ' ') + lines + source.style.newline + pad);
}

/** New parts behind the last one that stays; a comment behind that one stays on its line. */
function add({ source, parts, close, column }: Flow, last: Part | undefined, added: readonly string[]): void {
  if (last === undefined || added.length === 0) return;
  if (column === undefined) {
    source.insert(last.end, added.map((part) => `, ${part}`).join(''));
    return;
  }
  const pad = ' '.repeat(column);
  const isLast = last === parts.at(-1);
  const line = lineEnd(source.text, last.end);
  const comma = isLast ? partEnd(source, last.end, close) : last.end;
  if (close < line || line < comma || !isLast) source.insert(last.end, separateLines(source, added, pad, ','));
  else if (comma > last.end) source.insert(line, added.map((part) => `${source.style.newline}${pad}${part},`).join(''));
  else if (line === last.end) source.insert(last.end, separateLines(source, added, pad, ','));
  else {
    source.insert(last.end, ',');
    source.insert(line, source.lines([pad + added.join(`,${source.style.newline}${pad}`)]));
  }
}

const separateLines = (source: Source, added: readonly string[], pad: string, comma: string): string =>
  added.map((part) => `${comma}${source.style.newline}${pad}${part}`).join('');

/** A part whose comments stay; without any, its line goes as well when nothing else stands there. */
function removeAmongComments(source: Source, start: number, end: number): void {
  const line = source.lineStart(start);
  const rest = lineEnd(source.text, end);
  const isFirst = source.before(start).trim() === '';
  if (source.comments(start, end).length > 0 || !isFirst) replaceAround(source, start, end, '');
  else if (source.text.slice(end, rest).trim() === '') source.replace(line, nextLine(source.text, end), '');
  else source.replace(start, end + (/^[ \t]*/.exec(source.text.slice(end, rest))?.[0].length ?? 0), '');
}

/** Removes runs of parts of which others stay, each with one comma. */
function removeParts({ source, parts, close }: Flow): void {
  for (let i = 0; i < parts.length; i++) {
    if (!parts[i]?.plan?.isRemoved) continue;
    let end = i;
    while (parts[end + 1]?.plan?.isRemoved) end++;
    const [before, first, last, next] = [parts[i - 1], parts[i], parts[end], parts[end + 1]];
    if (first === undefined || last === undefined) return;
    if (before !== undefined && source.comments(before.end, last.end).length === 0) source.replace(before.end, last.end, '');
    else if (next !== undefined && before === undefined && source.comments(first.start, next.start).length === 0)
      source.replace(first.start, next.start, '');
    else removeAmongComments(source, first.start, partEnd(source, last.end, close));
    i = end;
  }
}
