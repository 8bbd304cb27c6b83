import type { Minor } from '../version.ts';
import type { Located, WorkspaceIndex } from '../workspace-index.ts';
import type { PodSecurityLevel } from './check.ts';
import { evaluate, type Violation } from './evaluate.ts';
import { type Demand, demandOf, levelLabel, type Mode, versionLabel } from './policy.ts';

/** A workload whose pods do not meet what their namespace demands. */
export interface Rejection {
  readonly workload: Located;
  readonly namespace: Located;
  readonly level: PodSecurityLevel;
  readonly violations: readonly Violation[];
}

/**
 * What the namespace of a workload has to say of its pods, in one mode and on a cluster of a release. What may be
 * otherwise is left out: patches, templates, namespaces that differ from file to file.
 */
export function rejectionOf(located: Located, index: WorkspaceIndex, mode: Mode, kubernetes: Minor): Rejection | undefined {
  const { workload, namespace, isPartial, groupKind } = located.fact;
  if (workload?.podSecurity === undefined || typeof namespace !== 'string' || isPartial || isCompleted(groupKind)) return undefined;
  const namespaces = index.named('core/Namespace', namespace);
  const [first] = namespaces;
  const demand = certainDemand(namespaces, mode);
  if (first === undefined || demand === undefined || demand.level === 'privileged') return undefined;
  const { level } = demand;
  // The plugin takes for a version that it does not know yet the newest that it knows.
  const version = demand.version === 'latest' ? kubernetes : Math.min(demand.version, kubernetes);
  const violations = evaluate(workload.podSecurity, level, version);
  return violations.length === 0 ? undefined : { workload: located, namespace: first, level, violations };
}

/** Controllers that put settings of their own into the pods they make from a template. */
const isCompleted = (groupKind: string): boolean => /^(?:serving\.knative\.dev|apps\.openshift\.io)\//.test(groupKind);

/** What all manifests of a namespace agree on. */
function certainDemand(namespaces: readonly Located[], mode: Mode): Demand | undefined {
  const demands = namespaces.map(({ fact }) => {
    const { known, isOpen } = fact.labels;
    const isKnown = !isOpen || (Object.hasOwn(known, levelLabel(mode)) && Object.hasOwn(known, versionLabel(mode)));
    return isKnown && !fact.isPartial ? demandOf(known, mode) : undefined;
  });
  const [first] = demands;
  return demands.every((demand) => demand?.level === first?.level && demand?.version === first?.version) ? first : undefined;
}
