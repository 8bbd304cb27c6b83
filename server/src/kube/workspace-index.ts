import type { Fact } from './facts.ts';

/** A fact and where its resource stands: the file, and the number of the resource in it. */
export interface Located {
  readonly uri: string;
  readonly number: number;
  readonly fact: Fact;
}

/** All facts of the workspace, opened files and others. It never changes: the engine makes a new one. */
export class WorkspaceIndex {
  private readonly byKind = new Map<string, Located[]>();
  private readonly workloadsIn = new Map<string, Located[]>();
  private readonly policiesIn = new Map<string, Located[]>();
  private readonly policiesAnywhere: Located[] = [];
  private readonly byName = new Map<string, Located[]>();
  private readonly bindingsByAccount = new Map<string, Located[]>();

  /** The files in the order in which findings shall be told. */
  constructor(files: Iterable<readonly [string, readonly Fact[]]>) {
    for (const [uri, facts] of files) {
      facts.forEach((fact, number) => {
        const located = { uri, number, fact };
        add(this.byKind, fact.groupKind, located);
        add(this.byName, `${fact.groupKind} ${fact.name}`, located);
        for (const account of accountsOf(fact)) add(this.bindingsByAccount, account, located);
        if (typeof fact.namespace !== 'string') {
          if (fact.isolation !== undefined) this.policiesAnywhere.push(located);
          return;
        }
        if (fact.workload !== undefined) add(this.workloadsIn, fact.namespace, located);
        if (fact.isolation !== undefined) add(this.policiesIn, fact.namespace, located);
      });
    }
  }

  ofKind(groupKind: string): readonly Located[] {
    return this.byKind.get(groupKind) ?? [];
  }

  get workloads(): Iterable<Located> {
    return [...this.byKind.values()].flatMap((list) => list.filter(({ fact }) => fact.workload !== undefined));
  }

  /** Workloads that name this namespace. */
  workloadsOf(namespace: string): readonly Located[] {
    return this.workloadsIn.get(namespace) ?? [];
  }

  /** Network policies of any maker that may speak of this namespace: those that name it, and those that name none for certain. */
  networkPoliciesOf(namespace: string): readonly Located[] {
    return [...(this.policiesIn.get(namespace) ?? []), ...this.policiesAnywhere];
  }

  /** The objects of a kind that name this namespace. */
  inNamespace(groupKind: string, namespace: string): readonly Located[] {
    return this.ofKind(groupKind).filter(({ fact }) => fact.namespace === namespace);
  }

  /** The objects of a kind that have this name, in any namespace. */
  named(groupKind: string, name: string): readonly Located[] {
    return this.byName.get(`${groupKind} ${name}`) ?? [];
  }

  /** Bindings of either kind that name a service account of this name, in any namespace. */
  bindingsOf(account: string): readonly Located[] {
    return this.bindingsByAccount.get(account) ?? [];
  }

  /** The named object of a namespace, where exactly one is known. */
  find(groupKind: string, namespace: string, name: string): Located | undefined {
    const found = this.named(groupKind, name).filter(({ fact }) => fact.namespace === namespace);
    return found.length === 1 ? found[0] : undefined;
  }
}

function accountsOf({ binding }: Fact): ReadonlySet<string> {
  const names = binding?.subjects.flatMap(({ kind, name }) => (kind === 'ServiceAccount' && typeof name === 'string' ? name : []));
  return new Set(names);
}

function add(map: Map<string, Located[]>, key: string, located: Located): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [located]);
  else list.push(located);
}
