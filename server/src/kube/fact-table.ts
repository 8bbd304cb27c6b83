import type { Located } from './located.ts';

/** What a list differs by from what is remembered of it. */
interface Difference {
  readonly come: Set<Located>;
  readonly gone: Set<Located>;
}

/**
 * All facts of the workspace under the keys by which they are asked for. Who remembers which keys an answer was made of
 * knows what to ask again when a fact changes. Lists that somebody holds never change; a list is made when it is asked for,
 * so that trying a change and taking it back costs nothing where nobody asks in between.
 */
export class FactTable {
  /** In the order of files, and of resources within a file. */
  private readonly lists = new Map<string, readonly Located[]>();
  private readonly differences = new Map<string, Difference>();

  /** Gives the keys whose lists have changed by it. */
  add(located: Located): readonly string[] {
    return this.note(located, 'gone', 'come');
  }

  /** Gives the keys whose lists have changed by it. */
  remove(located: Located): readonly string[] {
    return this.note(located, 'come', 'gone');
  }

  list(key: string): readonly Located[] {
    const list = this.lists.get(key) ?? [];
    const difference = this.differences.get(key);
    if (difference === undefined) return list;
    this.differences.delete(key);
    const now = changed(list, difference);
    if (now.length === 0) this.lists.delete(key);
    else this.lists.set(key, now);
    return now;
  }

  private note(located: Located, undone: keyof Difference, done: keyof Difference): readonly string[] {
    const keys = keysOf(located);
    for (const key of keys) {
      const difference = this.differences.get(key) ?? { come: new Set(), gone: new Set() };
      this.differences.set(key, difference);
      if (!difference[undone].delete(located)) difference[done].add(located);
      if (difference.come.size > 0) continue;
      // Perhaps nobody asks again, and what is gone would be kept for ever.
      const isAllGone = difference.gone.size === (this.lists.get(key)?.length ?? 0);
      if (isAllGone) this.lists.delete(key);
      if (isAllGone || difference.gone.size === 0) this.differences.delete(key);
    }
    return keys;
  }
}

/** So many are put into their places one by one: an edit brings one or two, however long the list is. */
const FEW = 8;

function changed(list: readonly Located[], { come, gone }: Difference): readonly Located[] {
  const kept = gone.size === 0 ? list.slice() : list.filter((located) => !gone.has(located));
  if (FEW < come.size) return [...kept, ...come].sort(compareLocated);
  for (const located of come) kept.splice(placeIn(kept, located), 0, located);
  return kept;
}

/** How many stand before it in a sorted list. */
function placeIn(list: readonly Located[], located: Located): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = list[middle];
    if (other !== undefined && compareLocated(other, located) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

export const compareLocated = (one: Located, other: Located): number =>
  compare(one.uri, other.uri) || one.number - other.number || compare(one.bundle.id, other.bundle.id);

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** The questions that {@link WorkspaceIndex} asks. */
export const KEY = {
  all: 'all',
  workloads: 'workloads',
  file: (uri: string) => `file ${uri}`,
  kind: (groupKind: string) => `kind ${groupKind}`,
  name: (groupKind: string, name: string | undefined) => `name ${groupKind} ${name}`,
  within: (groupKind: string, namespace: string | null | undefined) =>
    `within ${typeof namespace === 'string' ? `=${namespace}` : ''} ${groupKind}`,
  workloadsOf: (namespace: string) => `workloads of ${namespace}`,
  policiesOf: (namespace: string | undefined) => `policies of ${namespace ?? ''}`,
  runningAs: (account: string) => `running as ${account}`,
  bindings: (account: string) => `bindings ${account}`,
} as const;

function keysOf({ uri, fact, isPatch }: Located): string[] {
  if (isPatch) return [];
  const { groupKind, name, namespace, workload, isolation } = fact;
  const keys = [KEY.file(uri), KEY.kind(groupKind), KEY.name(groupKind, name), KEY.within(groupKind, namespace)];
  if (workload !== undefined) keys.push(KEY.workloads);
  if (workload !== undefined && typeof namespace === 'string') keys.push(KEY.workloadsOf(namespace));
  if (isolation !== undefined) keys.push(KEY.policiesOf(typeof namespace === 'string' ? namespace : undefined));
  if (typeof workload?.serviceAccount === 'string') keys.push(KEY.runningAs(workload.serviceAccount));
  for (const account of accountsOf(fact)) keys.push(KEY.bindings(account));
  return keys;
}

/** The groups of accounts, and an account as a user, have colons in their names, as no account has. */
function accountsOf({ binding }: Located['fact']): ReadonlySet<string> {
  const names = binding?.subjects.flatMap(({ kind, name }) =>
    typeof name === 'string' && (kind === 'ServiceAccount' || name.startsWith('system:')) ? name : [],
  );
  return new Set(names);
}
