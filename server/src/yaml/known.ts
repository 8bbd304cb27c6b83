import type { Value } from './change.ts';
import type { Field } from './field.ts';

/** Deeper than people write; aliases could go on for ever. */
const DEPTH = 12;

/** What stands in a field, for writing it elsewhere; undefined unless all of it is known. */
export function knownData(field: Field, depth = 0): Value | undefined {
  if (field.kind === 'scalar' || field.kind === 'null') return field.value;
  if (field.isOpen || depth === DEPTH) return undefined;
  if (field.isList) return all(field.items.map((item) => knownData(item, depth + 1)));
  if (!field.isMap) return undefined;
  const values = all(field.entries.map(([, entry]) => knownData(entry, depth + 1)));
  return values && Object.fromEntries(field.entries.map(([key], i) => [key, values[i] ?? null]));
}

const all = (values: readonly (Value | undefined)[]): Value[] | undefined =>
  values.some((value) => value === undefined) ? undefined : values.map((value) => value ?? null);
