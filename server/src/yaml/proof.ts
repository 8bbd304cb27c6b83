import { applyEdits, type Edit } from '../text/span.ts';
import type { Change } from './change.ts';
import { commentSpans } from './comments.ts';
import { YamlDocument } from './document.ts';
import { editsOf } from './edit.ts';
import { Field } from './field.ts';
import { mask } from './mask.ts';
import { splitDocuments } from './stream.ts';
import { applyChanges, dataOf, equalValues } from './value.ts';

/** Edits that were tried: the document after them is what the changes mean, and nothing else. */
export type Proven = { readonly edits: readonly Edit[]; readonly after: YamlDocument } | { readonly refusal: string };

/**
 * Makes the edits of one document and proves them on its text: what is parsed afterwards equals the changes applied to
 * what was parsed before, every comment and template action is still there, and line breaks are the same. What cannot
 * be proven is refused with a sentence for people.
 */
export function provenEdits(document: YamlDocument, changes: readonly Change[]): Proven {
  const made = editsOf(document, changes);
  if ('refusal' in made) return made;
  const text = applyEdits(document.text, made.edits);
  const added = changes.filter((change) => change.kind === 'addDocument');
  const texts = added.length === 0 ? [text] : splitDocuments(text).map(({ start, end }) => text.slice(start, end));
  const [first = '', ...others] = texts;
  const after = YamlDocument.parse(first);
  const doubt =
    doubtOfValue(document, after, changes) ??
    doubtOfText(document.text, text) ??
    (others.length === added.length && added.every(({ value }, i) => holds(others[i] ?? '', value))
      ? undefined
      : 'The new document would not be read as it should');
  if (doubt !== undefined) return { refusal: doubt };
  return { edits: made.edits, after: document.isPartial ? after.asPartial() : after };
}

function doubtOfValue(before: YamlDocument, after: YamlDocument, changes: readonly Change[]): string | undefined {
  if (after.isBroken) return 'The document would not be readable afterwards';
  const old = dataOf(Field.root(before));
  if (old === undefined) return 'The document is too large, or refers to an anchor that is not there';
  const wanted = applyChanges(old, changes);
  const found = dataOf(Field.root(after));
  if (wanted === undefined) return 'The document has no place for the change';
  return found !== undefined && equalValues(wanted, found) ? undefined : 'The document would hold something else than intended';
}

function holds(text: string, value: Parameters<typeof equalValues>[0]): boolean {
  const document = YamlDocument.parse(text);
  const found = dataOf(Field.root(document));
  return !document.isBroken && found !== undefined && equalValues(found, value);
}

function doubtOfText(before: string, after: string): string | undefined {
  const [old, now] = [mask(before), mask(after)];
  const actions = (masked: typeof old, text: string): string => masked.actions.map(({ start, end }) => text.slice(start, end)).join('\n');
  if (actions(old, before) !== actions(now, after)) return 'A template action would change';
  const [oldComments, newComments] = [commentsOf(old.text), commentsOf(now.text)];
  if (oldComments === undefined || newComments !== oldComments) return 'A comment would be lost';
  const isUniform = before.includes('\r\n') ? /(?<!\r)\n/ : /\r/;
  if (!isUniform.test(before) && isUniform.test(after)) return 'The line breaks would differ';
  return undefined;
}

function commentsOf(text: string): string | undefined {
  return commentSpans(text)
    ?.map(({ start, end }) => text.slice(start, end))
    .sort()
    .join('\n');
}
