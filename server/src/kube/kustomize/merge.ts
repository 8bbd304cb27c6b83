import { entryShape, itemShape, type MergeShape } from './merge-keys.ts';
import { type Branch, below, isNothing, type Row, type Tree, textBelow, Undecided, withEntry } from './tree.ts';

/**
 * What a strategic merge makes of a value; undefined where it is removed. Throws {@link Undecided} where kustomize
 * would refuse it or its result is not certain.
 * https://github.com/kubernetes/community/blob/master/contributors/devel/sig-api-machinery/strategic-merge-patch.md
 */
export function merged(before: Tree | undefined, patch: Tree, shape: MergeShape): Tree | undefined {
  if (isNothing(patch)) return undefined;
  const old = isNothing(before) ? undefined : before;
  if (old !== undefined && old.kind !== patch.kind) throw new Undecided();
  if (patch.kind === 'map') return mergedMap(old as Branch | undefined, patch, shape);
  if (patch.kind === 'leaf') return patch;
  return shape.keys === undefined ? patch : mergedList(old as Row | undefined, patch, shape, shape.keys);
}

function mergedMap(before: Branch | undefined, patch: Branch, shape: MergeShape): Branch | undefined {
  const directive = textBelow(patch, '$patch');
  if (directive === 'delete') return undefined;
  let result: Branch = before === undefined || directive === 'replace' ? { ...patch, entries: new Map() } : before;
  for (const [key, value] of patch.entries) {
    if (key === '$patch') {
      if (directive !== 'merge' && directive !== 'replace') throw new Undecided();
      continue;
    }
    if (key.startsWith('$')) throw new Undecided();
    result = withEntry(result, key, merged(result.entries.get(key), value, entryShape(shape, key)));
  }
  return result;
}

function mergedList(before: Row | undefined, patch: Row, shape: MergeShape, keys: readonly string[]): Row | undefined {
  const own = patch.items.filter((item) => !isDirective(item));
  const directive = textBelow(patch.items.find(isDirective), '$patch');
  if (directive === 'delete') return undefined;
  const old = directive === 'replace' ? undefined : before;
  if (keys.length === 0) return mergedTexts(old, { ...patch, items: own });
  return mergedItems(old, { ...patch, items: own }, itemShape(shape), keysInUse([...own, ...(old?.items ?? [])], keys));
}

/** An item that says what is to be done with the whole list. */
const isDirective = (item: Tree): boolean => item.kind === 'map' && item.entries.size === 1 && item.entries.has('$patch');

function mergedTexts(before: Row | undefined, patch: Row): Row {
  const texts = new Map([...patch.items, ...(before?.items ?? [])].map((item) => [textOf(item), item]));
  return { ...(before ?? patch), items: [...texts.values()] };
}

function textOf(item: Tree): string {
  const text = textBelow(item);
  if (text === undefined) throw new Undecided();
  return text;
}

/** A second key counts only where all items have it, or none: otherwise it is not certain which are the same. */
function keysInUse(items: readonly Tree[], keys: readonly string[]): readonly string[] {
  const [first = '', ...others] = keys;
  if (items.some((item) => textBelow(item, first) === undefined)) throw new Undecided();
  const used = others.filter((key) => items.some((item) => textBelow(item, key) !== undefined));
  if (used.some((key) => items.some((item) => textBelow(item, key) === undefined))) throw new Undecided();
  return [first, ...used];
}

/** The items of the patch come first, merged with those that they are for, then the others as they were. */
function mergedItems(before: Row | undefined, patch: Row, shape: MergeShape, keys: readonly string[]): Row {
  const identity = (item: Tree): string => JSON.stringify(keys.map((key) => textBelow(item, key)));
  const old = new Map((before?.items ?? []).map((item) => [identity(item), item]));
  const patches = new Map(patch.items.map((item) => [identity(item), item]));
  // Of items with one identity in a list it is not certain which one stays.
  if (old.size < (before?.items.length ?? 0) || patches.size < patch.items.length) throw new Undecided();
  const fromPatch = [...patches].flatMap(([id, item]) => merged(old.get(id), item, shape) ?? []);
  const others = [...old].flatMap(([id, item]) => (patches.has(id) ? [] : item));
  if ([...fromPatch, ...others].some((item) => below(item, []) === undefined)) throw new Undecided();
  return { ...(before ?? patch), items: [...fromPatch, ...others] };
}
