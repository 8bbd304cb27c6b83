import type { Field } from '../../yaml/field.ts';
import type { Path } from '../../yaml/path.ts';
import type { ScalarValue } from '../../yaml/scalar.ts';

/** A text that values come from. */
export interface Source {
  /** Decoded. */
  readonly uri: string;
  /** Number of the document in the file. */
  readonly document: number;
  readonly part: 'object' | 'patch' | 'kustomization';
  /** Of a patch that is written into a kustomization: the scalar that holds it, and the number of the document in it. */
  readonly scalar?: { readonly path: Path; readonly document: number };
}

/** Where a value was written: the path from the root of the innermost document. */
export interface Place {
  readonly source: Source;
  readonly path: Path;
}

export interface Leaf {
  readonly kind: 'leaf';
  readonly value: ScalarValue;
  readonly place: Place;
}

export interface Branch {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, Tree>;
  readonly place: Place;
}

export interface Row {
  readonly kind: 'list';
  readonly items: readonly Tree[];
  readonly place: Place;
}

/** A value that knows of each of its parts where it was written. Never changed: what changes it makes another. */
export type Tree = Leaf | Branch | Row;

/** Thrown within this room where the result cannot be told, and caught where an object is put together. */
export class Undecided extends Error {}

/** Larger or deeper values are not put together: aliases can stand for more than memory holds. */
const MOST = 50_000;
const DEEPEST = 200;

/** All that stands in a field. Throws {@link Undecided} where something is unknown. */
export function treeOf(field: Field, source: Source): Tree {
  let left = MOST;
  return read(field, field.path, 0);

  function read(at: Field, path: Path, depth: number): Tree {
    if (left-- <= 0 || DEEPEST < depth || at.isUnknown) throw new Undecided();
    const place = { source, path };
    if (at.isMap) {
      const entries = at.entries.map(([key, value]) => [key, read(value, [...path, key], depth + 1)] as const);
      return { kind: 'map', entries: new Map(entries), place };
    }
    if (at.isList) return { kind: 'list', items: at.items.map((item, i) => read(item, [...path, i], depth + 1)), place };
    return { kind: 'leaf', value: at.value ?? null, place };
  }
}

export const leaf = (value: ScalarValue, place: Place): Leaf => ({ kind: 'leaf', value, place });

export const isNothing = (tree: Tree | undefined): boolean => tree === undefined || (tree.kind === 'leaf' && tree.value === null);

/** What stands below the keys; undefined where nothing does. */
export function below(tree: Tree | undefined, path: Path): Tree | undefined {
  let at = tree;
  for (const segment of path) {
    if (at?.kind === 'map' && typeof segment === 'string') at = at.entries.get(segment);
    else if (at?.kind === 'list' && typeof segment === 'number') at = at.items[segment];
    else return undefined;
  }
  return at;
}

/** A scalar as text, numbers and booleans too; undefined for anything else. */
export function textBelow(tree: Tree | undefined, ...path: readonly (string | number)[]): string | undefined {
  const at = below(tree, path);
  return at?.kind === 'leaf' && at.value !== null ? String(at.value) : undefined;
}

/** The value with another entry at the key, or without it. */
export function withEntry(branch: Branch, key: string, value: Tree | undefined): Branch {
  if (branch.entries.get(key) === value) return branch;
  const entries = new Map(branch.entries);
  if (value === undefined) entries.delete(key);
  else entries.set(key, value);
  return { ...branch, entries };
}

/** The value with another item, or without it. */
export const withItem = (row: Row, index: number, value: Tree | undefined): Row =>
  row.items[index] === value
    ? row
    : { ...row, items: [...row.items.slice(0, index), ...(value === undefined ? [] : [value]), ...row.items.slice(index + 1)] };

/** Sets an entry below keys, making the mappings on the way. Throws {@link Undecided} where something else stands there. */
export function withText(tree: Tree, path: readonly string[], value: ScalarValue, place: Place): Tree {
  const [key, ...rest] = path;
  if (key === undefined) return leaf(value, place);
  const map: Tree = isNothing(tree) ? { kind: 'map', entries: new Map(), place } : tree;
  if (map.kind !== 'map') throw new Undecided();
  return withEntry(map, key, withText(map.entries.get(key) ?? leaf(null, place), rest, value, place));
}

/** The value as JSON. */
export function jsonOf(tree: Tree): string {
  if (tree.kind === 'leaf') return JSON.stringify(tree.value);
  if (tree.kind === 'list') return `[${tree.items.map(jsonOf).join(', ')}]`;
  return `{${[...tree.entries].map(([key, value]) => `${JSON.stringify(key)}: ${jsonOf(value)}`).join(', ')}}`;
}

/** The same values, written at the same places. */
export function isSameTree(one: Tree, other: Tree): boolean {
  if (one === other) return true;
  if (!isSamePlace(one.place, other.place)) return false;
  if (one.kind === 'leaf') return other.kind === 'leaf' && one.value === other.value;
  if (one.kind === 'list')
    return other.kind === 'list' && one.items.length === other.items.length && one.items.every((item, i) => isSameOr(item, other.items[i]));
  if (other.kind !== 'map' || one.entries.size !== other.entries.size) return false;
  return [...one.entries].every(([key, value]) => isSameOr(value, other.entries.get(key)));
}

const isSameOr = (one: Tree, other: Tree | undefined): boolean => other !== undefined && isSameTree(one, other);

function isSamePlace(one: Place, other: Place): boolean {
  if (one.source !== other.source && JSON.stringify(one.source) !== JSON.stringify(other.source)) return false;
  return one.path.length === other.path.length && one.path.every((segment, i) => segment === other.path[i]);
}
