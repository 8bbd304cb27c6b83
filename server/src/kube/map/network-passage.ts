import type { Located } from '../located.ts';
import type { Direction } from '../network.ts';
import { type Selector, selects } from '../selector.ts';
import { labelOf } from '../service-account.ts';
import type { WorkspaceIndex } from '../workspace-index.ts';
import type { Passage } from './passage.ts';
import { briefPeers, fullPeer, isAll, isEverything, selectorWords } from './peer-words.ts';
import { isSameNamespace, labelled, listed } from './place.ts';
import { type Allowed, allowedBy, isKubernetes, policiesOf, type Reach, reachOf } from './reach.ts';

const DIRECTIONS = ['ingress', 'egress'] as const;

/** Who reaches a workload, and whom it reaches. */
export function workloadTraffic(workload: Located, index: WorkspaceIndex): Passage {
  const policies = policiesOf(workload, index);
  const reaches = DIRECTIONS.map((direction) => reachOf(policies, direction));
  const { namespace, workload: pod } = workload.fact;
  const view = (direction: Direction) => ({ index, namespace, direction });
  const { others } = policies;
  const told = reaches.flatMap((reach) => briefDirection(reach, view(reach.direction)) ?? []);
  const brief = pod?.hostNetwork === true ? 'on the network of its node, where policies mostly do not hold' : told.join('; ');
  const isTold = policies.kubernetes.length > 0 && told.length > 0;
  return {
    title: 'Network',
    ...(isTold ? { brief: others.length === 0 ? brief : `${brief} (${others.length} of other makers not followed)` } : {}),
    says: () => [
      ...reaches.flatMap((reach) => sayDirection(reach, view(reach.direction))),
      ...(others.length === 0 ? [] : [`Not followed: ${labelled(others, 3)}, which may deny or allow more`]),
      ...(pod?.hostNetwork === true ? ['It is on the network of its node, where network policies mostly do not hold'] : []),
      ...(typeof namespace === 'string' ? [] : ['No namespace is written: only policies beside it that name none either are counted']),
    ],
    from: [...policies.kubernetes.map(({ located }) => located), ...policies.others],
  };
}

/** Whom a policy selects, and what it alone lets pass. */
export function policyTraffic(policy: Located, index: WorkspaceIndex): Passage | undefined {
  const { isolation, namespace, isPartial } = policy.fact;
  if (isolation === undefined || !isKubernetes(policy)) return undefined;
  const ruled = DIRECTIONS.filter((direction) => isolation[direction] !== 'not ruled');
  const { brief, says, selected } = selectionOf(policy, isolation.selector, index);
  const directions = ruled.map((direction) => {
    const permits = isolation.permits?.[direction];
    if (permits === undefined)
      return { brief: `${direction}: a template decides`, says: () => [`What it lets pass of ${direction}, a template decides`] };
    const allowed = allowedBy(policy, isolation.permits, direction);
    const view = { index, namespace, direction };
    return { brief: named(direction, allowed, view), says: () => sayAllowed(direction, allowed, view, 'one policy', permits.isOpen) };
  });
  return {
    title: 'Network',
    ...(brief === undefined ? {} : { brief: [brief, ...directions.map((one) => one.brief)].join('; ') }),
    says: () => [
      ...says(),
      ...directions.flatMap((one) => one.says()),
      ...DIRECTIONS.filter((direction) => !ruled.includes(direction)).map((direction) => `Says nothing of ${direction}`),
      ...(isPartial ? ['A patch or a template may change it'] : []),
    ],
    from: selected,
  };
}

/** The workloads of this workspace that a policy selects. */
function selectionOf(
  policy: Located,
  selector: Selector | undefined,
  index: WorkspaceIndex,
): Omit<Passage, 'title' | 'from'> & { selected: readonly Located[] } {
  if (selector === undefined) return { says: () => ['A template decides which pods it selects'], selected: [] };
  const { namespace } = policy.fact;
  const around =
    typeof namespace === 'string' ? index.workloadsOf(namespace) : index.workloads.filter((one) => isSameNamespace(policy, one) === true);
  const verdicts = around.map((located) => ({ located, is: selects(selector, located.fact.workload?.labels ?? HIDDEN_LABELS) }));
  const selected = verdicts.flatMap(({ located, is }) => (is === true ? located : []));
  const unsure = verdicts.filter(({ is }) => is === undefined).length;
  const whom = isAll(selector) ? 'every pod of its namespace' : `pods of its namespace with ${selectorWords(selector)}`;
  const here = selected.length === 0 ? 'none of them in this workspace' : `here ${labelled(selected, 5)}`;
  const doubt = unsure === 0 ? [] : [`A template hides whether it selects ${unsure} more`];
  return {
    brief: `selects ${isAll(selector) ? 'every pod' : namesOf(selected, unsure)}`,
    says: () => [`Selects ${whom}, ${here}`, ...doubt],
    selected,
  };
}

const HIDDEN_LABELS = { known: {}, isOpen: true };

/** Undefined where a template decides. */
function namesOf(selected: readonly Located[], unsure: number): string | undefined {
  if (selected.length === 0) return unsure === 0 ? 'no pod of this workspace' : undefined;
  const names = new Set(selected.map(({ fact }) => fact.name ?? labelOf(fact)));
  return listed([...names], 3);
}

type View = Parameters<typeof fullPeer>[1];

/** Undefined where a template decides. */
function briefDirection({ direction, policies, allowed, unsure }: Reach, view: View): string | undefined {
  const isSure = unsure.length === 0 || allowed.some(isEverything);
  if (policies.length === 0) return isSure ? OPEN[direction] : undefined;
  if (isSure) return named(direction, allowed, view);
  return allowed.length === 0 ? undefined : `${named(direction, allowed, view)}, perhaps more`;
}

const OPEN = { ingress: 'ingress from: anyone', egress: 'egress to: anywhere' } as const;

/** `ingress from: a, b`; what stands for everybody is named as such. */
function named(direction: Direction, allowed: readonly Allowed[], view: View): string {
  if (allowed.length === 0) return direction === 'ingress' ? 'ingress: nobody' : 'egress: nowhere';
  return `${direction === 'ingress' ? 'ingress from' : 'egress to'}: ${inRow(briefPeers(allowed, view), 4)}`;
}

const inRow = (words: readonly string[], most: number): string =>
  words.length <= most + 1 ? words.join(', ') : `${words.slice(0, most).join(', ')}, ${words.length - most} more`;

/** Sentences on one direction of a workload. */
function sayDirection({ direction, policies, allowed, unsure }: Reach, view: View): string[] {
  const doubt = unsure.length === 0 ? [] : [`${labelled(unsure, 3)} may change that: a template or a patch hides how`];
  if (policies.length === 0) {
    const whom = direction === 'ingress' ? 'Ingress from anyone' : 'Egress to anywhere';
    return [`${whom}: no policy in this workspace ${unsure.length === 0 ? '' : 'certainly '}closes it`, ...doubt];
  }
  return [
    ...sayAllowed(direction, allowed, view, 'all'),
    ...(allowed.length === 0 ? [`Closed by ${labelled(policies, 3)}`] : []),
    ...doubt,
  ];
}

/** Each peer in full, with the policies that let it pass. */
function sayAllowed(direction: Direction, allowed: readonly Allowed[], view: View, isOf: 'one policy' | 'all', isOpen = false): string[] {
  const through = new Map<string, Set<string>>();
  for (const one of allowed.some(isEverything) ? allowed.filter(isEverything) : allowed) {
    const words = fullPeer(one, view);
    through.set(words, (through.get(words) ?? new Set()).add(one.policy.fact.name ?? 'a policy without a name'));
  }
  const start = direction === 'ingress' ? 'Ingress from' : 'Egress to';
  const all = [...through].map(([words, names]) => `${start} ${words}${isOf === 'all' ? ` (through ${listed([...names], 3)})` : ''}`);
  const shown = all.slice(0, MOST);
  return [
    ...(all.length === 0 ? [direction === 'ingress' ? 'Ingress from nobody' : 'Egress to nowhere'] : shown),
    ...(shown.length < all.length ? [`${start} ${all.length - shown.length} more`] : []),
    ...(isOpen ? [`${start} whom a template adds`] : []),
  ];
}

/** A hover is to be read, not scrolled. */
const MOST = 12;
