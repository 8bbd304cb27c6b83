/** One more in the set of a key. */
export function addTo<Key, Item>(sets: Map<Key, Set<Item>>, key: Key, item: Item): void {
  const set = sets.get(key);
  if (set === undefined) sets.set(key, new Set([item]));
  else set.add(item);
}

/** One less in the set of a key; a set that is empty is none. */
export function removeFrom<Key, Item>(sets: Map<Key, Set<Item>>, key: Key, item: Item): void {
  const set = sets.get(key);
  set?.delete(item);
  if (set?.size === 0) sets.delete(key);
}

/** True when something is in both. */
export const meet = <Value>(some: ReadonlySet<Value>, others: ReadonlySet<Value>): boolean => [...some].some((value) => others.has(value));

/** True when both hold the same; none holds nothing. */
export const isSame = <Value>(one: ReadonlySet<Value> = new Set(), other: ReadonlySet<Value> = new Set()): boolean =>
  one.size === other.size && [...one].every((value) => other.has(value));
