import type { Bundle } from './bundle.ts';
import type { Fact } from './facts.ts';
import type { Located } from './located.ts';
import { isClusterScoped } from './scope.ts';

/** Objects by their identity, each with how often it stands in the group. */
class Group {
  readonly name: string;
  readonly children = new Map<string, Group>();
  /** With a namespace, or of none: two of these are one object to the API server. */
  readonly certain = new Map<string, number>();
  /** Namespaces, which many declare, and objects whose namespace comes from elsewhere. */
  readonly vague = new Map<string, number>();
  /** Whether it and another group are versions of each other, as far as asked. */
  readonly known = new Map<Group, boolean>();
  /** How many objects stand in it, those without a name among them. */
  size = 0;

  constructor(name: string) {
    this.name = name;
  }

  count({ fact }: Located, by: 1 | -1): void {
    this.size += by;
    if (fact.name === undefined || fact.groupKind.endsWith('/Kustomization')) return;
    const identity = `${fact.groupKind} ${fact.namespace ?? ''} ${fact.name}`;
    const map = isCertain(fact) ? this.certain : this.vague;
    const count = (map.get(identity) ?? 0) + by;
    if (count === 0) map.delete(identity);
    else map.set(identity, count);
  }
}

const isCertain = ({ groupKind, namespace }: Fact): boolean =>
  groupKind !== 'core/Namespace' && (typeof namespace === 'string' || isClusterScoped(groupKind));

/**
 * Knows which bundles are versions of each other, such as an application's overlays or the folders of environments:
 * they hold the same objects, so they are never applied to the same cluster, and nothing in one is missing in, covers
 * or clashes with what is in the other.
 */
export class Versions {
  private readonly root = new Group('');
  private readonly kustomizations = new Map<string, Group>();
  private readonly paths = new WeakMap<Bundle, readonly Group[]>();

  /**
   * Gives true when bundles that were taken for versions, or for none, no longer are. What was said of a bundle that has
   * lost all it held meanwhile does not count: whoever saw something of it has to ask again anyway.
   */
  add(located: Located): boolean {
    return this.count(located, 1);
  }

  /** Gives true when bundles that were taken for versions, or for none, no longer are. */
  remove(located: Located): boolean {
    return this.count(located, -1);
  }

  mayMeet(one: Bundle, other: Bundle): boolean {
    if (one === other) return true;
    const [a, b] = [this.kustomizations.get(one.id), this.kustomizations.get(other.id)];
    if (a !== undefined && b !== undefined && areKnownVersions(a, b)) return false;
    // Where the ways to two folders part, unless one is above the other.
    const [left, right] = [this.paths.get(one) ?? [], this.paths.get(other) ?? []];
    let at = 0;
    while (at < left.length && left[at] === right[at]) at++;
    const [from, to] = [left[at], right[at]];
    return from === undefined || to === undefined || !areKnownVersions(from, to);
  }

  private count(located: Located, by: 1 | -1): boolean {
    const { bundle } = located;
    const known = this.paths.get(bundle);
    // Groups that were empty meanwhile are forgotten.
    const path = known === undefined || known.at(-1)?.size === 0 ? this.pathTo(bundle.folder) : known;
    this.paths.set(bundle, path);
    const groups = [...path];
    if (bundle.isKustomization) {
      const group = this.kustomizations.get(bundle.id) ?? new Group(nameOf(bundle.folder));
      this.kustomizations.set(bundle.id, group);
      groups.push(group);
    }
    for (const group of groups) group.count(located, by);
    const turned = groups.map(hasTurned).includes(true);
    if (bundle.isKustomization && groups.at(-1)?.size === 0) this.kustomizations.delete(bundle.id);
    forgetEmpty(this.root, path);
    for (const group of groups) if (group.size === 0) forgetAnswers(group);
    return turned;
  }

  /** The groups of a folder and those above it, from the top; made where they are missing. */
  private pathTo(folder: string): readonly Group[] {
    const groups: Group[] = [];
    let group = this.root;
    for (const name of folder.split('/')) {
      const next = group.children.get(name) ?? new Group(name);
      group.children.set(name, next);
      groups.push(next);
      group = next;
    }
    return groups;
  }
}

function forgetEmpty(root: Group, path: readonly Group[]): void {
  for (const [i, group] of path.entries()) if (group.size === 0) (path[i - 1] ?? root).children.delete(group.name);
}

function forgetAnswers(group: Group): void {
  for (const other of group.known.keys()) other.known.delete(group);
  group.known.clear();
}

function areKnownVersions(one: Group, other: Group): boolean {
  const known = one.known.get(other);
  if (known !== undefined) return known;
  const are = areVersions(one, other);
  one.known.set(other, are);
  other.known.set(one, are);
  return are;
}

/** Asks again what was asked of a group before. */
function hasTurned(group: Group): boolean {
  let turned = false;
  for (const [other, known] of group.known) {
    const are = areVersions(group, other);
    if (are === known) continue;
    group.known.set(other, are);
    other.known.set(group, are);
    turned = true;
  }
  return turned;
}

/** One object in both is enough where the names speak of environments. Elsewhere it is half of the smaller one. */
function areVersions(one: Group, other: Group): boolean {
  if (isEnvironment(one.name) && isEnvironment(other.name))
    return shared(one.certain, other.certain) > 0 || shared(one.vague, other.vague) > 0;
  const smaller = Math.min(one.certain.size, other.certain.size);
  return smaller > 0 && smaller <= 2 * shared(one.certain, other.certain);
}

function shared(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  let count = 0;
  for (const identity of small.keys()) if (large.has(identity)) count++;
  return count;
}

const ENVIRONMENTS = new Set(
  'canary demo dev develop development e2e int integration live local nonprod perf pre preprod preview prod production qa sandbox stage staging test testing uat'.split(
    ' ',
  ),
);

const isEnvironment = (name: string): boolean =>
  name
    .toLowerCase()
    .split(/[-_.]/)
    .some((word) => ENVIRONMENTS.has(word));

const nameOf = (folder: string): string => folder.slice(folder.lastIndexOf('/') + 1);
