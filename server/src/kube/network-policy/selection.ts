import { editDistance } from '../../text/distance.ts';
import type { Fact } from '../facts.ts';
import { isUnselected, type Selector } from '../selector.ts';
import { mayBeSame } from '../service-account.ts';
import type { Located, WorkspaceIndex } from '../workspace-index.ts';
import { isSelected } from './selectors.ts';

/** The network policies of any maker that may speak of the pods of this policy's namespace, itself left out. */
export function policiesBeside(index: WorkspaceIndex, located: Located): Located[] {
  const { namespace } = located.fact;
  const all = typeof namespace === 'string' ? index.networkPoliciesOf(namespace) : [...index.ofKind(KUBERNETES), ...ofNoNamespace(index)];
  return all.filter((other) => other !== located);
}

const KUBERNETES = 'networking.k8s.io/NetworkPolicy';

const ofNoNamespace = (index: WorkspaceIndex): Located[] =>
  index.networkPoliciesOf(undefined).filter(({ fact }) => fact.groupKind !== KUBERNETES);

/** The workloads that certainly lie in the same namespace: they name it, or both name none and are applied together. */
export function workloadsBeside(index: WorkspaceIndex, { fact: { namespace }, bundle }: Located): readonly Located[] {
  if (typeof namespace === 'string') return index.workloadsOf(namespace);
  return index.workloads.filter((other) => other.fact.namespace === namespace && other.bundle.id === bundle.id);
}

export const isSelectedBy = (selector: Selector, { workload }: Fact): boolean =>
  workload !== undefined && isSelected(selector, workload.labels);

/** The Namespace is declared here, so that what is to lie in it mostly is, too. */
export const isDeclared = (index: WorkspaceIndex, { namespace }: Fact): boolean =>
  typeof namespace === 'string' && 0 < index.named('core/Namespace', namespace).length;

/** A selector that finds no pods, and the label that was probably meant. */
export interface Dangling {
  readonly meant: { readonly key: string; readonly value: string } | undefined;
}

/**
 * Certainly no workload here is selected, though there are some in the namespace; undefined where nobody can tell,
 * because most of the namespace may lie elsewhere or an operator makes the pods.
 */
export function danglingIn(index: WorkspaceIndex, located: Located, selector: Selector): Dangling | undefined {
  const { fact, uri } = located;
  const neighbours = workloadsBeside(index, located);
  if (neighbours.length === 0 || mayBeOfOperator(selector)) return undefined;
  const candidates = index.workloads.filter((other) => mayBeSame(other.fact.namespace, fact.namespace));
  if (candidates.some(({ fact: { isPartial, workload } }) => isPartial || !workload || !isUnselected(selector, workload.labels)))
    return undefined;
  const meant = labelMeant(selector, neighbours);
  const isAtHome = isDeclared(index, fact) || neighbours.some((neighbour) => neighbour.uri === uri);
  return meant === undefined && !isAtHome ? undefined : { meant };
}

/** The label of a neighbour that differs from one of the selector by a letter or two. */
function labelMeant({ labels }: Selector, neighbours: readonly Located[]): Dangling['meant'] {
  for (const [key, value] of Object.entries(labels)) {
    const values = new Set(neighbours.map(({ fact }) => fact.workload?.labels.known[key] ?? ''));
    const near = [...values].filter((other) => other !== value && REACH < Math.min(other.length, value.length) && isNear(other, value));
    if (near.length === 1 && near[0] !== undefined) return { key, value: near[0] };
  }
  return undefined;
}

/** As many letters may be wrong. */
const REACH = 2;

const isNear = (one: string, other: string): boolean => editDistance(one, other) <= REACH && !/\d/.test(one + other);

/** Labels of pods that no manifest describes. */
const mayBeOfOperator = ({ labels, expressions }: Selector): boolean =>
  [...Object.keys(labels), ...expressions.map(({ key }) => key)].some(
    (key) => key.includes('/') && !/^(?:app\.kubernetes\.io|tier|app)\//.test(key),
  ) || Object.values(labels).some((value) => /operat|prometheus|alertmanager|thanos|kafka|acme|solver/i.test(value));
