import { type FactTable, KEY } from './fact-table.ts';
import type { Known } from './facts.ts';
import type { Located } from './located.ts';

export type { Located } from './located.ts';

/**
 * The facts of the workspace as one object sees them: opened files and others, but not other versions of the bundle
 * it belongs to. Of every answer it is remembered what was asked.
 */
export class WorkspaceIndex {
  private readonly table: FactTable;
  private readonly seen: (list: readonly Located[]) => readonly Located[];
  private readonly asked: Set<string>;

  /** `seen` leaves out of a list what lies in other versions. */
  constructor(table: FactTable, seen: (list: readonly Located[]) => readonly Located[], asked = new Set<string>()) {
    this.table = table;
    this.seen = seen;
    this.asked = asked;
  }

  ofKind(groupKind: string): readonly Located[] {
    return this.list(KEY.kind(groupKind));
  }

  get workloads(): readonly Located[] {
    return this.list(KEY.workloads);
  }

  /** All objects of a file. */
  inFile(uri: string): readonly Located[] {
    return this.list(KEY.file(uri));
  }

  /** Workloads that name this namespace. */
  workloadsOf(namespace: string): readonly Located[] {
    return this.list(KEY.workloadsOf(namespace));
  }

  /** Network policies of any maker that may speak of this namespace: those that name it, and those that name none for certain. */
  networkPoliciesOf(namespace: Known<string>): readonly Located[] {
    const vague = this.list(KEY.policiesOf(undefined));
    return typeof namespace === 'string' ? [...this.list(KEY.policiesOf(namespace)), ...vague] : vague;
  }

  /** The objects of a kind that name this namespace. */
  inNamespace(groupKind: string, namespace: string): readonly Located[] {
    return this.list(KEY.within(groupKind, namespace));
  }

  /** The objects of a kind that may lie in this namespace: those that name it, and those of which it is not known. Any, when it is not known itself. */
  maybeIn(groupKind: string, namespace: Known<string>): readonly Located[] {
    if (typeof namespace !== 'string') return this.ofKind(groupKind);
    return [...this.list(KEY.within(groupKind, namespace)), ...this.list(KEY.within(groupKind, undefined))];
  }

  /** The objects of a kind that have this name, in any namespace. */
  named(groupKind: string, name: string): readonly Located[] {
    return this.list(KEY.name(groupKind, name));
  }

  /** Workloads that name a service account of this name, in any namespace. */
  runningAs(account: string): readonly Located[] {
    return this.list(KEY.runningAs(account));
  }

  /** Bindings of either kind that name a service account of this name, in any namespace, or a user or group `system:…` of this name. */
  bindingsOf(account: string): readonly Located[] {
    return this.list(KEY.bindings(account));
  }

  /** The named object of a namespace, where exactly one is known. */
  find(groupKind: string, namespace: string, name: string): Located | undefined {
    const found = this.named(groupKind, name).filter(({ fact }) => fact.namespace === namespace);
    return found.length === 1 ? found[0] : undefined;
  }

  /** True for the first of those that declare the same object, so that it is told of once. */
  isFirst(located: Located): boolean {
    const { groupKind, name, namespace } = located.fact;
    return (
      name === undefined || this.named(groupKind, name).find(({ fact }) => !fact.isPartial && fact.namespace === namespace) === located
    );
  }

  private list(key: string): readonly Located[] {
    this.asked.add(key);
    return this.seen(this.table.list(key));
  }
}
