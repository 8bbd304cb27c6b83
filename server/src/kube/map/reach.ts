import type { Located } from '../located.ts';
import type { Direction } from '../network.ts';
import { selects } from '../selector.ts';
import type { WorkspaceIndex } from '../workspace-index.ts';
import type { PeerFact, PermitsFact } from './permits.ts';
import { isSameNamespace } from './place.ts';

/** Somebody whom a policy lets pass; without `peer` everybody. */
export interface Allowed {
  readonly peer?: PeerFact;
  /** Empty: on all ports. */
  readonly ports: readonly string[];
  readonly policy: Located;
}

/** What the network policies of a workspace make of one direction of a workload's traffic. */
export interface Reach {
  readonly direction: Direction;
  /** Those that certainly select it and rule the direction. Without any, everything passes. */
  readonly policies: readonly Located[];
  /** All that one of them lets pass: policies add up. https://kubernetes.io/docs/concepts/services-networking/network-policies/#the-two-sorts-of-pod-isolation */
  readonly allowed: readonly Allowed[];
  /** Those that may select it or rule the direction, or that a template may add to. */
  readonly unsure: readonly Located[];
}

/** The network policies that may be about a workload. */
export interface Policies {
  readonly kubernetes: readonly { readonly located: Located; readonly selects: true | undefined }[];
  /** Those of other makers, which also deny and have an order: they are not followed. */
  readonly others: readonly Located[];
}

export function policiesOf(workload: Located, index: WorkspaceIndex): Policies {
  const labels = workload.fact.workload?.labels;
  const kubernetes: { located: Located; selects: true | undefined }[] = [];
  const others: Located[] = [];
  for (const located of index.networkPoliciesOf(workload.fact.namespace)) {
    const { isolation, groupKind } = located.fact;
    if (isolation === undefined || labels === undefined) continue;
    // Mostly this settles it, so it comes first.
    const selected = isolation.selector && selects(isolation.selector, labels);
    const isSame = selected !== false && (ACROSS_NAMESPACES.test(groupKind) || isSameNamespace(workload, located));
    if (selected === false || isSame === false) continue;
    if (isKubernetes(located)) kubernetes.push({ located, selects: isSame && selected });
    else others.push(located);
  }
  return { kubernetes, others };
}

export function reachOf({ kubernetes }: Policies, direction: Direction): Reach {
  const policies: Located[] = [];
  const unsure: Located[] = [];
  const allowed: Allowed[] = [];
  for (const { located, selects: isSelecting } of kubernetes) {
    const { isolation, isPartial } = located.fact;
    if (isolation?.[direction] === 'not ruled') continue;
    const passage = isolation?.permits?.[direction];
    if (passage === undefined || isSelecting !== true) {
      unsure.push(located);
      continue;
    }
    policies.push(located);
    allowed.push(...allowedBy(located, isolation?.permits, direction));
    if (passage.isOpen || isPartial) unsure.push(located);
  }
  return { direction, policies, allowed, unsure };
}

/** Whom one policy lets pass. */
export function allowedBy(policy: Located, permits: PermitsFact | undefined, direction: Direction): Allowed[] {
  return (permits?.[direction]?.rules ?? []).flatMap(({ peers, ports }): Allowed[] =>
    peers.length === 0 ? [{ ports, policy }] : peers.map((peer) => ({ peer, ports, policy })),
  );
}

export const isKubernetes = ({ fact: { groupKind } }: Located): boolean =>
  /^(?:networking\.k8s\.io|extensions)\/NetworkPolicy$/.test(groupKind);

const ACROSS_NAMESPACES = /\/(?:CiliumClusterwideNetworkPolicy|GlobalNetworkPolicy|(?:Baseline)?AdminNetworkPolicy|ClusterNetworkPolicy)$/;
