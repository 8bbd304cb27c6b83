import type { Fact } from '../facts.ts';
import type { Resource } from '../resource.ts';
import type { Effective } from './effective.ts';
import { changedAt } from './field-specs.ts';
import type { Identity } from './identity.ts';
import { below, type Source, type Tree, textBelow, treeOf, Undecided, withEntry } from './tree.ts';

/** What is done to an object; undefined where it is removed. May throw {@link Undecided}. */
export type Change = (tree: Tree) => Tree | undefined;

/**
 * One of the objects that a kustomization is about to change. While nothing but names, namespaces and labels change, only
 * its fact follows; its value is read when something asks for it.
 */
export class Part {
  readonly uri: string;
  /** Of the resource that it began as, in its file. */
  readonly number: number;
  fact: Fact;
  identity: Identity;
  /** What it was known by before, the oldest first. */
  readonly earlier: Identity[] = [];
  isDeleted = false;
  /** Its value is not what it was in its file, beyond names, namespaces and labels. */
  isTouched = false;
  /** Something was done to it that cannot be followed. */
  isUncertain = false;
  /** Its value was asked for, so that the text of its file matters, whatever its fact is. */
  isRead = false;
  /** A change has given it another name. */
  isRenamed = false;
  /** What it comes to in the end, where that is known beforehand: nothing need be done to it. */
  outcome: Effective | undefined;
  readonly resource: Resource | undefined;
  readonly document: number;
  private value: Tree | undefined;
  private waiting: Change[] = [];

  /** Of what a kustomization generates there is no resource. */
  constructor(uri: string, number: number, fact: Fact, resource?: Resource, document = 0) {
    this.uri = uri;
    this.number = number;
    this.fact = fact;
    this.resource = resource;
    this.document = document;
    const slash = fact.groupKind.indexOf('/');
    const group = fact.groupKind.slice(0, slash);
    this.identity = {
      group: group === 'core' ? '' : group,
      version: resource?.version ?? 'v1',
      kind: fact.groupKind.slice(slash + 1),
      name: fact.name ?? '',
      namespace: fact.namespace ?? '',
    };
  }

  /** All that it is and was known by, the oldest first. */
  get identities(): readonly Identity[] {
    return [...this.earlier, this.identity];
  }

  get original(): Identity {
    return this.earlier[0] ?? this.identity;
  }

  /** What it is now. Throws {@link Undecided} where that cannot be told. */
  get tree(): Tree {
    this.isRead = true;
    let tree = this.value ?? this.beginning();
    for (const change of this.waiting) {
      const changed = change(tree);
      if (changed === undefined) throw new Undecided();
      tree = changed;
    }
    this.waiting = [];
    this.value = tree;
    return tree;
  }

  /** False when the text of its document certainly does not hold the word, and nothing has changed the object. */
  mayHold(word: string): boolean {
    return this.isTouched || this.resource === undefined || this.resource.field.document.text.includes(word);
  }

  /** Something that nobody need look at the object for: its fact is changed along with it. */
  follow(change: Change): void {
    this.waiting.push(change);
  }

  /** Does something to it; what cannot be done leaves it uncertain. */
  change(change: Change): void {
    if (this.isDeleted || this.isUncertain || this.outcome !== undefined) return;
    try {
      const before = this.tree;
      const after = change(before);
      if (after === before) return;
      this.isTouched = true;
      if (after === undefined) this.isDeleted = true;
      else this.take(after);
    } catch (error) {
      this.giveUp(error);
    }
  }

  giveUp(error?: unknown): void {
    if (error !== undefined && !(error instanceof Undecided)) throw error;
    if (this.outcome !== undefined) return;
    this.isRead = true;
    this.isUncertain = true;
  }

  /** It is known by something else from now on. */
  become(identity: Partial<Identity>): void {
    this.earlier.push(this.identity);
    this.identity = { ...this.identity, ...identity };
  }

  private take(tree: Tree): void {
    this.value = tree;
    const { name, namespace, kind } = this.identity;
    const now = {
      name: textBelow(tree, 'metadata', 'name') ?? '',
      namespace: textBelow(tree, 'metadata', 'namespace') ?? '',
      kind: textBelow(tree, 'kind') ?? '',
    };
    if (now.name === name && now.namespace === namespace && now.kind === kind) return;
    this.isRenamed = true;
    this.become(now);
  }

  private beginning(): Tree {
    const { resource } = this;
    if (resource === undefined) throw new Undecided();
    const { document } = resource.field;
    if (document.hasTemplates || document.isBroken) throw new Undecided();
    const known = beginnings.get(resource);
    if (known?.uri === this.uri && known.document === this.document) return known.tree;
    const source: Source = { uri: this.uri, document: this.document, part: 'object' };
    const tree = treeOf(resource.field, source);
    beginnings.set(resource, { uri: this.uri, document: this.document, tree });
    return tree;
  }
}

/** What resources are before anything is done to them: many overlays begin with the same. */
const beginnings = new WeakMap<Resource, { readonly uri: string; readonly document: number; readonly tree: Tree }>();

/** The change with what it does to the name, the namespace and the like taken back. */
export const keepingIdentity =
  (change: Change, kept: readonly (readonly [string] | readonly [string, string])[]): Change =>
  (before) => {
    const after = change(before);
    return after === undefined ? undefined : kept.reduce((tree, path) => restored(before, tree, path), after);
  };

function restored(before: Tree, after: Tree, path: readonly [string] | readonly [string, string]): Tree {
  const old = below(before, path);
  if (textBelow(old) === textBelow(after, ...path)) return after;
  if (old !== undefined) return changedAt(after, path, before.place, () => old);
  const [first, second] = path;
  const holder = second === undefined ? after : below(after, [first]);
  if (holder?.kind !== 'map') return after;
  return second === undefined
    ? withEntry(holder, first, undefined)
    : changedAt(after, [first], undefined, () => withEntry(holder, second, undefined));
}
