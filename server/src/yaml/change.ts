import type { Field } from './field.ts';

/** A value to write: plain data, as it would stand in JSON. Keys are written in their order. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };

/**
 * What a fix wants to be different, as data. `yaml/edit.ts` makes characters of it, so many changes of one document
 * become one edit, and what they mean can be proven afterwards.
 */
export type Change =
  | { readonly kind: 'set'; readonly field: Field; readonly value: Value }
  | { readonly kind: 'remove'; readonly field: Field }
  | { readonly kind: 'append'; readonly field: Field; readonly value: Value }
  | { readonly kind: 'rename'; readonly field: Field; readonly key: string }
  | { readonly kind: 'substitute'; readonly field: Field; readonly from: number; readonly to: number; readonly text: string }
  | { readonly kind: 'addDocument'; readonly after: Field; readonly value: Value }
  | { readonly kind: 'createFile'; readonly beside: Field; readonly name: string; readonly value: Value };

/** The field has the value afterwards; mappings above it that are missing come into being. */
export const set = (field: Field, value: Value): Change => ({ kind: 'set', field, value });

/** The key or item is gone afterwards. Comments stay. A mapping or list that loses its last entry becomes `{}` or `[]`. */
export const remove = (field: Field): Change => ({ kind: 'remove', field });

/** The list has one more item at its end; a list that is absent comes into being. */
export const append = (field: Field, value: Value): Change => ({ kind: 'append', field, value });

/** The key has another name; its value and place stay. */
export const rename = (field: Field, key: string): Change => ({ kind: 'rename', field, key });

/** The scalar's text from offset `from` to `to`, counted in its value, is replaced; the rest of it stays as written. */
export const substitute = (field: Field, from: number, to: number, text: string): Change => ({ kind: 'substitute', field, from, to, text });

/** One more document stands right behind the one that holds the field. */
export const addDocument = (after: Field, value: Value): Change => ({ kind: 'addDocument', after, value });

/** A new file of one document stands in the folder of the file that holds the field; never overwrites one. */
export const createFile = (beside: Field, name: string, value: Value): Change => ({ kind: 'createFile', beside, name, value });
