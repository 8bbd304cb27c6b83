import type { Fact } from '../facts.ts';
import type { Known, Labels } from '../known.ts';
import type { Located, WorkspaceIndex } from '../workspace-index.ts';
import { DATAPLANE_MODE, INJECT } from './labels.ts';

/** How pods take part in the mesh of Istio. */
export type Membership = 'sidecar' | 'ambient' | 'outside';

/** Undefined where the namespace is not declared in this workspace, or something leaves it open. */
export function membershipOf(index: WorkspaceIndex, { workload, namespace, mesh }: Fact): Membership | undefined {
  if (workload === undefined) return undefined;
  // Pods of the node's network get no proxy of either kind.
  if (workload.hostNetwork || mesh?.isKeptOut === true) return 'outside';
  const inject = label(workload.labels, INJECT);
  if (inject === 'false') return label(workload.labels, DATAPLANE_MODE) === 'none' ? 'outside' : ambient(index, namespace, workload.labels);
  return agreed(declarations(index, namespace).map(({ fact }) => membershipIn(fact.labels, workload.labels)));
}

/** What holds in a namespace for pods without labels of their own. */
export const membershipOfNamespace = ({ labels }: Fact): Membership | undefined => membershipIn(labels, { known: {}, isOpen: false });

/** All that is here of a namespace is in ambient mode, the namespace itself included. */
export function isAmbient(index: WorkspaceIndex, namespace: string): boolean {
  const namespaces = declarations(index, namespace);
  if (namespaces.length === 0 || !namespaces.every(({ fact }) => membershipOfNamespace(fact) === 'ambient')) return false;
  return index.workloadsOf(namespace).every(({ fact }) => membershipOf(index, fact) !== 'sidecar');
}

/** Namespaces of this name that are declared here. */
export const declarations = (index: WorkspaceIndex, namespace: Known<string>): readonly Located[] =>
  typeof namespace === 'string' ? index.named('core/Namespace', namespace).filter(({ fact }) => !fact.isPartial) : [];

/** https://istio.io/latest/docs/setup/additional-setup/sidecar-injection/#controlling-the-injection-policy */
function membershipIn(namespace: Labels, pod: Labels): Membership | undefined {
  const injection = label(namespace, 'istio-injection');
  const revisions = [label(namespace, 'istio.io/rev'), label(pod, 'istio.io/rev')];
  const inject = label(pod, INJECT);
  if (injection === undefined || inject === undefined) return undefined;
  const isAsked = injection === 'enabled' || inject === 'true' || revisions.some((revision) => typeof revision === 'string');
  if (injection !== 'disabled' && inject !== 'false') {
    if (isAsked) return 'sidecar';
    if (revisions.includes(undefined)) return undefined;
  }
  return ambientIn(namespace, pod);
}

function ambient(index: WorkspaceIndex, namespace: Known<string>, pod: Labels): Membership | undefined {
  return agreed(declarations(index, namespace).map(({ fact }) => ambientIn(fact.labels, pod)));
}

/** https://istio.io/latest/docs/ambient/usage/add-workloads/ */
function ambientIn(namespace: Labels, pod: Labels): Membership | undefined {
  const mode = label(pod, DATAPLANE_MODE) ?? undefined;
  if (mode === undefined && pod.isOpen) return undefined;
  const counting = mode ?? label(namespace, DATAPLANE_MODE);
  if (counting === undefined) return undefined;
  return counting === 'ambient' ? 'ambient' : 'outside';
}

const label = ({ known, isOpen }: Labels, key: string): Known<string> => known[key] ?? (isOpen ? undefined : null);

const agreed = (all: readonly (Membership | undefined)[]): Membership | undefined => (new Set(all).size === 1 ? all[0] : undefined);
