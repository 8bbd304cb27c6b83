import type { ScalarValue } from '../../yaml/scalar.ts';
import { below, isNothing, type Row, type Tree, textBelow, Undecided, withEntry, withItem } from './tree.ts';

/**
 * What a list of operations makes of a value. Throws {@link Undecided} where kustomize would refuse one of them or its
 * result is not certain. https://datatracker.ietf.org/doc/html/rfc6902
 */
export function jsonPatched(before: Tree, operations: Tree): Tree {
  if (operations.kind !== 'list') throw new Undecided();
  return operations.items.reduce(performed, before);
}

function performed(tree: Tree, operation: Tree): Tree {
  const path = pointer(textBelow(operation, 'path'));
  const value = below(operation, ['value']);
  const from = (): readonly string[] => pointer(textBelow(operation, 'from'));
  switch (textBelow(operation, 'op')) {
    case 'add':
      return added(tree, path, demanded(value));
    case 'replace':
      return replaced(tree, path, demanded(value));
    case 'remove':
      return removed(tree, path);
    case 'copy':
      return added(tree, path, demanded(at(tree, from())));
    case 'move': {
      const moved = demanded(at(tree, from()));
      return added(removed(tree, from()), path, moved);
    }
    case 'test':
      if (!isEqual(at(tree, path), demanded(value))) throw new Undecided();
      return tree;
    default:
      throw new Undecided();
  }
}

/** https://datatracker.ietf.org/doc/html/rfc6901 */
function pointer(text: string | undefined): readonly string[] {
  if (text === undefined || !text.startsWith('/')) throw new Undecided();
  return text
    .slice(1)
    .split('/')
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function demanded(tree: Tree | undefined): Tree {
  if (tree === undefined) throw new Undecided();
  return tree;
}

function at(tree: Tree, path: readonly string[]): Tree | undefined {
  let found: Tree | undefined = tree;
  for (const segment of path) {
    if (found?.kind === 'map') found = found.entries.get(segment);
    else if (found?.kind === 'list') found = found.items[indexOf(segment, found.items.length)];
    else return undefined;
  }
  return found;
}

/** Changes what holds the last segment of a path, which must be there. */
function changed(tree: Tree, [segment, ...rest]: readonly string[], change: (holder: Tree, last: string) => Tree): Tree {
  if (segment === undefined) throw new Undecided();
  if (rest.length === 0) return change(tree, segment);
  if (tree.kind === 'map') return withEntry(tree, segment, changed(demanded(tree.entries.get(segment)), rest, change));
  if (tree.kind !== 'list') throw new Undecided();
  const index = indexOf(segment, tree.items.length);
  return withItem(tree, index, changed(demanded(tree.items[index]), rest, change));
}

const added = (tree: Tree, path: readonly string[], value: Tree): Tree =>
  changed(tree, path, (holder, last) => {
    if (holder.kind === 'map') return withEntry(holder, last, value);
    if (holder.kind !== 'list') throw new Undecided();
    return inserted(holder, last === '-' ? holder.items.length : indexOf(last, holder.items.length + 1), value);
  });

const inserted = (row: Row, index: number, value: Tree): Row => ({
  ...row,
  items: [...row.items.slice(0, index), value, ...row.items.slice(index)],
});

const replaced = (tree: Tree, path: readonly string[], value: Tree): Tree =>
  changed(tree, path, (holder, last) => {
    if (holder.kind === 'map' && holder.entries.has(last)) return withEntry(holder, last, value);
    if (holder.kind !== 'list') throw new Undecided();
    return withItem(holder, indexOf(last, holder.items.length), value);
  });

const removed = (tree: Tree, path: readonly string[]): Tree =>
  changed(tree, path, (holder, last) => {
    if (holder.kind === 'map' && holder.entries.has(last)) return withEntry(holder, last, undefined);
    if (holder.kind !== 'list') throw new Undecided();
    return withItem(holder, indexOf(last, holder.items.length), undefined);
  });

function indexOf(segment: string, length: number): number {
  const index = /^(?:0|[1-9][0-9]*)$/.test(segment) ? Number(segment) : length;
  if (length <= index) throw new Undecided();
  return index;
}

function isEqual(one: Tree | undefined, other: Tree): boolean {
  if (one === undefined || one.kind === 'leaf') return scalarOf(one) === scalarOf(other);
  if (one.kind === 'list')
    return other.kind === 'list' && one.items.length === other.items.length && other.items.every((item, i) => isEqual(one.items[i], item));
  if (other.kind !== 'map') return false;
  return one.entries.size === other.entries.size && [...other.entries].every(([key, value]) => isEqual(one.entries.get(key), value));
}

/** A collection is no scalar. */
const scalarOf = (tree: Tree | undefined): ScalarValue | undefined =>
  isNothing(tree) ? null : tree?.kind === 'leaf' ? tree.value : undefined;
