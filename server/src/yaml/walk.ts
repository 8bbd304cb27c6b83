import type { YamlDocument } from './document.ts';
import { Field } from './field.ts';

/** Every field of a document whose key stands more than once in its mapping; what aliases repeat is met once. */
export function* repeatedFields(document: YamlDocument): Generator<Field> {
  // Mostly there are none, and telling that is cheap.
  if (document.repeatedKeys().next().done === true) return;
  yield* repeatedBelow(Field.root(document));
}

function* repeatedBelow(field: Field, seen = new Set<number>()): Generator<Field> {
  if (field.isRepeated) yield field;
  if (field.isShared && seen.has(field.span.start)) return;
  seen.add(field.span.start);
  for (const [, entry] of field.entries) yield* repeatedBelow(entry, seen);
  for (const item of field.items) yield* repeatedBelow(item, seen);
}

/** Every scalar below a field; what aliases repeat is met once. */
export function* scalarsBelow(field: Field, seen = new Set<number>()): Generator<Field> {
  if (field.isShared && seen.has(field.span.start)) return;
  seen.add(field.span.start);
  if (field.kind === 'scalar') yield field;
  for (const [, entry] of field.entries) yield* scalarsBelow(entry, seen);
  for (const item of field.items) yield* scalarsBelow(item, seen);
}
