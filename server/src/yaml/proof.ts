import { applyEdits, type Edit } from '../text/span.ts';
import { type Change, set, type Value } from './change.ts';
import type { YamlDocument } from './document.ts';
import { editsOf } from './edit.ts';
import { Field } from './field.ts';
import { splitDocuments } from './stream.ts';
import { applyChanges, dataOf, distinct, equalValues } from './value.ts';

/** Edits that were tried: the document after them is what the changes mean, and nothing else. */
export type Proven = { readonly edits: readonly Edit[]; readonly after: YamlDocument } | { readonly refusal: string };

/** Makes the edits of one document and proves them; what cannot be made or proven is refused with a sentence for people. */
export function provenEdits(document: YamlDocument, changes: readonly Change[]): Proven {
  const made = editsOf(document, changes);
  return 'refusal' in made ? made : proofOf(document, changes, made.edits);
}

/**
 * Proves edits on the text of their document, whoever made them: what is parsed afterwards equals the changes applied to
 * what was parsed before, every comment and template action is still there, and line breaks are the same.
 */
export function proofOf(document: YamlDocument, changes: readonly Change[], edits: readonly Edit[]): Proven {
  const text = applyEdits(document.text, edits);
  const added = distinct(changes).filter((change) => change.kind === 'addDocument');
  const texts = added.length === 0 ? [text] : splitDocuments(text).map(({ start, end }) => text.slice(start, end));
  const [after = document, ...others] = texts
    .map((each) => document.withText(each))
    .filter(({ rootNode }, i) => i === 0 || rootNode !== null);
  const doubt =
    doubtOfValue(document, after, changes) ??
    doubtOfText(document, added.length === 0 ? after : document.withText(text)) ??
    (others.length === added.length && added.every(({ value }, i) => holds(others[i], value))
      ? undefined
      : 'the new document would not be read as it should');
  return doubt === undefined ? { edits, after } : { refusal: doubt };
}

/**
 * Why the edits of an embedded document would do more to the texts around it than to change its own; undefined when
 * they would not, or when nothing is around it.
 */
export function doubtOfOuter(document: YamlDocument, edits: readonly Edit[]): string | undefined {
  const { outer } = document;
  if (outer === undefined) return undefined;
  const holder = Field.root(outer.document).get(...outer.path);
  if (holder.text === undefined) return 'the text around the embedded manifest is not certain';
  const own = edits.map(({ span, text }) => ({ span: { start: span.start + outer.start, end: span.end + outer.start }, text }));
  const lifted = edits.map((edit) => outer.placement.edit(edit));
  const after = outer.document.withText(applyEdits(outer.document.text, lifted));
  const changes = [set(holder, applyEdits(holder.text, own))];
  return doubtOfValue(outer.document, after, changes) ?? doubtOfText(outer.document, after) ?? doubtOfOuter(outer.document, lifted);
}

function doubtOfValue(before: YamlDocument, after: YamlDocument, changes: readonly Change[]): string | undefined {
  if (after.isBroken) return 'the document would not be readable afterwards';
  const old = dataOf(Field.root(before));
  if (old === undefined) return 'the document is too large, or refers to an anchor that is not there';
  const wanted = applyChanges(old, changes);
  const found = dataOf(Field.root(after));
  if (wanted === undefined) return 'the document has no place for the change';
  return found !== undefined && equalValues(wanted, found) ? undefined : 'the document would hold something else than intended';
}

function holds(document: YamlDocument | undefined, value: Value): boolean {
  if (document === undefined || document.isBroken) return false;
  const found = dataOf(Field.root(document));
  return found !== undefined && equalValues(found, value);
}

function doubtOfText(before: YamlDocument, after: YamlDocument): string | undefined {
  if (actionsOf(before) !== actionsOf(after)) return 'a template action would change';
  const comments = commentsOf(before);
  if (comments === undefined || comments !== commentsOf(after)) return 'a comment would be lost';
  const other = before.text.includes('\r\n') ? /(?<!\r)\n/ : /\r/;
  return !other.test(before.text) && other.test(after.text) ? 'the line breaks would differ' : undefined;
}

const actionsOf = ({ text, masked }: YamlDocument): string => masked.actions.map(({ start, end }) => text.slice(start, end)).join('\n');

function commentsOf({ text, comments }: YamlDocument): string | undefined {
  return comments
    ?.map(({ start, end }) => text.slice(start, end))
    .sort()
    .join('\n');
}
