import type { Located } from './located.ts';

/**
 * All facts of the workspace under the keys by which they are asked for. Who remembers which keys an answer was made of
 * knows what to ask again when a fact changes.
 */
export class FactTable {
  private readonly lists = new Map<string, Located[]>();
  private readonly unsorted = new Set<string>();

  /** Gives the keys whose lists have changed by it. */
  add(located: Located): readonly string[] {
    const keys = keysOf(located);
    for (const key of keys) {
      const list = this.lists.get(key);
      if (list === undefined) this.lists.set(key, [located]);
      else {
        // Lists that somebody holds never change.
        this.lists.set(key, this.unsorted.has(key) ? pushed(list, located) : [...list, located]);
        this.unsorted.add(key);
      }
    }
    return keys;
  }

  /** Gives the keys whose lists have changed by it. */
  remove(located: Located): readonly string[] {
    const keys = keysOf(located);
    for (const key of keys) {
      const left = this.lists.get(key)?.filter((other) => other !== located) ?? [];
      if (left.length === 0) this.lists.delete(key);
      else this.lists.set(key, left);
    }
    return keys;
  }

  /** In the order of files, and of resources within a file. */
  list(key: string): readonly Located[] {
    const list = this.lists.get(key);
    if (list === undefined) return [];
    if (this.unsorted.delete(key)) list.sort(compareLocated);
    return list;
  }
}

function pushed(list: Located[], located: Located): Located[] {
  list.push(located);
  return list;
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
