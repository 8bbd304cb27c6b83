import { isCollection } from 'yaml';
import { lineStart } from '../text/lines.ts';
import { type Edit, overlap } from '../text/span.ts';
import { editBlock } from './block.ts';
import type { Change, Value } from './change.ts';
import type { YamlDocument } from './document.ts';
import { editFlow } from './flow.ts';
import { formatCompact, formatValue } from './format.ts';
import { type Action, CLOSING, OPENING } from './mask.ts';
import { contentEnd } from './node.ts';
import type { Place } from './place.ts';
import { type Plan, planOf } from './plan.ts';
import { Refusal, refuse } from './refusal.ts';
import { replaceValue } from './replace.ts';
import { Source } from './source.ts';
import { substituteText } from './substitute.ts';
import { distinct } from './value.ts';

/** The edits of one document, in its own offsets, or the reason why there are none. */
export type Edits = { readonly edits: readonly Edit[] } | { readonly refusal: string };

/**
 * Turns changes of fields of one document into edits of its text: the fewest characters, everything else untouched.
 *
 * - What is added takes the look of its neighbours: indentation, quotes, line breaks, flow or block style.
 * - A new key or item follows the last one, and comments below that are indented deeper; other comments stay behind it.
 * - What is removed takes its lines along; comments in them stay as lines of their own.
 * - Of a replaced mapping or list only what differs is touched.
 * - Text is put in at the end of a line and taken out from the end of the line before, so that an edit of an embedded
 *   document can be lifted, and a last line without a line break stays so.
 *
 * What cannot be done with certainty is refused, in a sentence for people. {@link provenEdits} makes sure of the rest.
 */
export function editsOf(document: YamlDocument, changes: readonly Change[]): Edits {
  try {
    return { edits: makeEdits(document, changes) };
  } catch (error) {
    if (error instanceof Refusal) return { refusal: error.message };
    throw error;
  }
}

function makeEdits(document: YamlDocument, changes: readonly Change[]): readonly Edit[] {
  if (document.isBroken) refuse('the document cannot be read without guessing');
  const wanted = distinct(changes);
  const source = new Source(document);
  editValue(source, planOf(document, wanted), { kind: 'root' });
  for (const change of wanted) if (change.kind === 'addDocument') addDocument(source, change.value);
  if (overlap(source.edits)) refuse('two changes meet in the same text');
  return source.edits;
}

function editValue(source: Source, plan: Plan, place: Place): void {
  const { field, replacement, substitutions } = plan;
  if (replacement !== undefined) replaceValue(source, field, replacement, place);
  else if (substitutions.length > 0) substituteText(source, plan, place.kind === 'flow');
  else if (plan.changesInside && isCollection(field.node)) {
    if (fillsEmpty(source, plan, place)) replaceValue(source, field, contentOf(plan), place);
    else if (field.node.flow) editFlow(source, plan, place, (child, inner) => editValue(source, child, inner));
    else editBlock(source, plan, place, (child, inner) => editValue(source, child, inner));
  }
}

/** `{}` and `[]` in block style make room for lines; a list of mere scalars is filled where it stands. */
function fillsEmpty(source: Source, { field, items }: Plan, place: Place): boolean {
  const { node } = field;
  if (place.kind === 'flow' || !isCollection(node) || node.items.length > 0 || node.tag !== undefined) return false;
  if (field.isList && items.every((item) => typeof item !== 'object' || item === null)) return false;
  const [start, end] = node.range ?? [0, 0];
  if (place.kind === 'root') return source.before(start) === '' && !source.style.json;
  return source.text.slice(place.head, start).trim() === '' && source.comments(start, end).length === 0;
}

const contentOf = ({ field, additions, items }: Plan): Value => (field.isList ? items : Object.fromEntries(additions));

/** One more document behind this one: a mark on a line of its own, and the value. */
function addDocument(source: Source, value: Value): void {
  const { text, document } = source;
  if (!isBalanced(source.actions)) refuse('a template decides about the end of the document');
  const root = document.rootNode;
  const blanks = text.trimEnd().length;
  const content = root === null ? 0 : source.contentClosing(contentEnd(root));
  const at = Math.max(source.closing(blanks), content);
  const style = { ...source.style, literals: !source.spoilsLiteral(at, -1) };
  const written = formatCompact(value, 0, style) ?? formatValue(value, 0, style);
  // What follows an explicit end may begin without a mark, and would become part of the new document.
  const ends = /^\.\.\.\s*$/.test(text.slice(lineStart(text, blanks), blanks)) ? ['...'] : [];
  source.insert(at, source.lines(['---', written.inline, ...written.below, ...ends]));
}

/** True when every branch of a template that begins in the text ends there. */
function isBalanced(actions: readonly Action[]): boolean {
  let depth = 0;
  for (const { word } of actions) {
    if (OPENING.has(word)) depth++;
    else if (CLOSING.has(word)) depth--;
    if (depth < 0) return false;
  }
  return depth === 0;
}
