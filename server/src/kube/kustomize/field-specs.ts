import type { ScalarValue } from '../../yaml/scalar.ts';
import { fitsKind, type Identity, type KindPattern } from './identity.ts';
import { isNothing, leaf, type Place, type Tree, Undecided, withEntry, withItem } from './tree.ts';

/** A place in objects of some kinds that kustomize changes. */
export interface FieldSpec {
  readonly kinds: readonly KindPattern[];
  /** Lists on the way are gone through; `[]` behind a name says that it is one. */
  readonly path: readonly string[];
  /** Made where it is missing. */
  readonly isMade: boolean;
}

/**
 * Reads a table with a place in each line: the path, `+` where it is made, and the kinds, written `group/Kind`,
 * `v1:Kind` or `Kind`; none stands for all.
 */
export function fieldSpecs(table: string): readonly FieldSpec[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [path = '', ...words] = line.trim().split(' ');
      const kinds = words.filter((word) => word !== '+').map(kindPattern);
      return { path: path.split('/').map((name) => name.replaceAll('~', '/')), isMade: words[0] === '+', kinds };
    });
}

export function kindPattern(word: string): KindPattern {
  const slash = word.lastIndexOf('/');
  const [first = '', second] = word.slice(slash + 1).split(':');
  return {
    kind: second ?? first,
    ...(slash < 0 ? {} : { group: word.slice(0, slash) }),
    ...(second === undefined ? {} : { version: first }),
  };
}

export const concerns = ({ kinds }: FieldSpec, identity: Identity): boolean =>
  kinds.length === 0 || kinds.some((kind) => fitsKind(identity, kind));

/** Changes what stands at a path, wherever lists lead to. What is made has the place; `change` is given nothing then. */
export function changedAt(tree: Tree, path: readonly string[], place: Place | undefined, change: (found: Tree | undefined) => Tree): Tree {
  const [segment, ...rest] = path;
  if (segment === undefined) return change(tree);
  if (isNothing(tree)) return tree;
  if (tree.kind === 'list') {
    let list: Tree = tree;
    for (const [i, item] of tree.items.entries()) if (list.kind === 'list') list = withItem(list, i, changedAt(item, path, place, change));
    return list;
  }
  if (tree.kind !== 'map') throw new Undecided();
  const name = segment.replace(/\[\]$/, '');
  const found = tree.entries.get(name);
  if (!isNothing(found)) return withEntry(tree, name, found === undefined ? undefined : changedAt(found, rest, place, change));
  if (place === undefined || name !== segment) return tree;
  if (rest.length === 0) return withEntry(tree, name, change(undefined));
  return withEntry(tree, name, changedAt({ kind: 'map', entries: new Map(), place }, rest, place, change));
}

/** Sets an entry of the mappings that the places name. */
export function withEntries(
  tree: Tree,
  specs: readonly FieldSpec[],
  identity: Identity,
  key: string,
  value: ScalarValue,
  place: Place,
): Tree {
  const set = (found: Tree | undefined): Tree => {
    const map: Tree = found ?? { kind: 'map', entries: new Map(), place };
    if (map.kind !== 'map') throw new Undecided();
    return withEntry(map, key, leaf(value, place));
  };
  return specs.reduce(
    (changed, spec) => (concerns(spec, identity) ? changedAt(changed, spec.path, spec.isMade ? place : undefined, set) : changed),
    tree,
  );
}
