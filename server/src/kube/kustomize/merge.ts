import { entryShape, itemShape, type MergeShape } from './merge-keys.ts';
import { type Branch, isNothing, type Row, type Tree, textBelow, Undecided, withEntry } from './tree.ts';

/**
 * What a strategic merge makes of a value; undefined where it is removed. Throws {@link Undecided} where kustomize
 * would refuse it or its result is not certain.
 * https://github.com/kubernetes/community/blob/master/contributors/devel/sig-api-machinery/strategic-merge-patch.md
 */
function merged(before: Tree | undefined, patch: Tree, shape: MergeShape): Tree | undefined {
  if (isNothing(patch)) return undefined;
  const old = isNothing(before) ? undefined : before;
  if (old !== undefined && old.kind !== patch.kind) throw new Undecided();
  if (patch.kind === 'map') return mergedMap(old as Branch | undefined, patch, shape);
  if (patch.kind === 'leaf') return patch;
  return shape.keys === undefined ? patch : mergedList(old as Row | undefined, patch, shape, shape.keys);
}

/**
 * The same of a whole object or of an item of a list, which kustomize leaves as it was where the patch says that it is to
 * be replaced. https://github.com/kubernetes-sigs/kustomize/blob/master/kyaml/yaml/merge2/merge2.go
 */
export function mergedWhole(before: Tree | undefined, patch: Tree, shape: MergeShape): Tree | undefined {
  if (before !== undefined && textBelow(patch, '$patch') === 'replace') throw new Undecided();
  return merged(before, patch, shape);
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
  if (directive !== undefined && before === undefined) throw new Undecided();
  if (directive === 'delete') return undefined;
  const old = directive === 'replace' ? undefined : before;
  if (keys.length === 0) return mergedTexts(old, { ...patch, items: own });
  return mergedItems(old, { ...patch, items: own }, itemShape(shape), keys);
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

/**
 * The items of the patch come first, merged with those that they are for, then the others as they were. Where a second
 * key is written somewhere, all that were there keep their order.
 */
function mergedItems(before: Row | undefined, patch: Row, shape: MergeShape, keys: readonly string[]): Row {
  const old = byIdentity(before?.items ?? [], keys);
  const patches = byIdentity(patch.items, keys);
  if ([...patches.values()].some((alike) => alike.size > 1 && alike.has(NO_SECOND))) throw new Undecided();
  for (const [first, items] of patches) for (const one of items.keys()) if (isVague(one, old.get(first))) throw new Undecided();
  const of = (item: Tree, others: typeof old): Tree | undefined => others.get(firstOf(item, keys))?.get(identityOf(item, keys));
  const hasSecond = [...patch.items, ...(before?.items ?? [])].some((item) => identityOf(item, keys) !== NO_SECOND);
  const isFirst = (item: Tree): boolean => !hasSecond || of(item, old) === undefined;
  const first = patch.items.filter(isFirst).flatMap((item) => mergedWhole(of(item, old), item, shape) ?? []);
  const others = (before?.items ?? []).flatMap((item) => {
    const change = of(item, patches);
    if (change === undefined) return item;
    return isFirst(change) ? [] : (mergedWhole(item, change, shape) ?? []);
  });
  return { ...(before ?? patch), items: [...first, ...others] };
}

const NO_SECOND = '';

/** By the first key, and then by all of them. Throws {@link Undecided} where two items cannot be told apart. */
function byIdentity(items: readonly Tree[], keys: readonly string[]): ReadonlyMap<string, ReadonlyMap<string, Tree>> {
  const found = new Map<string, Map<string, Tree>>();
  for (const item of items) {
    const alike = found.get(firstOf(item, keys)) ?? new Map<string, Tree>();
    const identity = identityOf(item, keys);
    // One without the second key may come before others; behind them kustomize loses some.
    if (alike.has(identity) || (identity === NO_SECOND && alike.size > 0)) throw new Undecided();
    found.set(firstOf(item, keys), alike.set(identity, item));
  }
  return found;
}

function firstOf(item: Tree, [first = '']: readonly string[]): string {
  const text = textBelow(item, first);
  if (text === undefined) throw new Undecided();
  return text;
}

const identityOf = (item: Tree, [, ...others]: readonly string[]): string =>
  others.map((key) => textBelow(item, key) ?? NO_SECOND).join(' ');

/** Of two items of which only one has the second key it is not certain whether they are the same. */
const isVague = (identity: string, alike: ReadonlyMap<string, Tree> | undefined): boolean =>
  alike !== undefined && ((identity === NO_SECOND) !== alike.has(NO_SECOND) || (alike.has(NO_SECOND) && alike.size > 1));

/** Throws {@link Undecided} where a list has items that kustomize takes for one, which it does wherever it merges something. */
export function demandDistinct(tree: Tree, shape: MergeShape): void {
  if (tree.kind === 'map') for (const [key, value] of tree.entries) demandDistinct(value, entryShape(shape, key));
  if (tree.kind !== 'list') return;
  if (shape.keys !== undefined && shape.keys.length > 0) byIdentity(tree.items, shape.keys);
  for (const item of tree.items) demandDistinct(item, itemShape(shape));
}
