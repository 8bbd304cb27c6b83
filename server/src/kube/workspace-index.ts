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

  /** The files in the order in which findings shall be told. */
  constructor(files: Iterable<readonly [string, readonly Fact[]]>) {
    for (const [uri, facts] of files) {
      facts.forEach((fact, number) => {
        const located = { uri, number, fact };
        add(this.byKind, fact.groupKind, located);
        if (typeof fact.namespace !== 'string') return;
        if (fact.workload !== undefined) add(this.workloadsIn, fact.namespace, located);
        if (POLICY_KINDS.has(fact.groupKind)) add(this.policiesIn, fact.namespace, located);
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

  /** Network policies of any maker that name this namespace. */
  networkPoliciesOf(namespace: string): readonly Located[] {
    return this.policiesIn.get(namespace) ?? [];
  }

  /** The named object of a namespace, where exactly one is known. */
  find(groupKind: string, namespace: string, name: string): Located | undefined {
    const found = this.ofKind(groupKind).filter(({ fact }) => fact.name === name && fact.namespace === namespace);
    return found.length === 1 ? found[0] : undefined;
  }
}

const POLICY_KINDS: ReadonlySet<string> = new Set([
  'networking.k8s.io/NetworkPolicy',
  'extensions/NetworkPolicy',
  'cilium.io/CiliumNetworkPolicy',
  'projectcalico.org/NetworkPolicy',
  'crd.projectcalico.org/NetworkPolicy',
]);

function add(map: Map<string, Located[]>, key: string, located: Located): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [located]);
  else list.push(located);
}
