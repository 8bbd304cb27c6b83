import type { Field } from '../yaml/field.ts';
import type { Container } from './pod.ts';

/** What a container may be promised (`requests`) and held to (`limits`). https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/ */
const NAMES = ['limits.cpu', 'limits.memory', 'limits.ephemeral-storage', 'requests.cpu', 'requests.memory'] as const;

export type ResourceName = (typeof NAMES)[number];

export const resourcePath = (name: ResourceName): readonly [string, string] => {
  const dot = name.indexOf('.');
  return [name.slice(0, dot), name.slice(dot + 1)];
};

/** Of what a container certainly lacks, whether nothing is written or a limit of nothing, which is none. */
export type Lacking = { readonly [Name in ResourceName]?: 'absent' | 'zero' };

export function lackingResources({ field, pod, role }: Container): Lacking {
  // The API server refuses resources of ephemeral containers.
  if (role === 'ephemeral') return {};
  const own = field.get('resources');
  // https://kubernetes.io/docs/tasks/configure-pod-container/assign-pod-level-resources/
  const shared = pod.spec.get('resources');
  const lacking: { [Name in ResourceName]?: 'absent' | 'zero' } = {};
  for (const name of NAMES) {
    const [kind, resource] = resourcePath(name);
    const amount = own.get(kind, resource);
    const others = [shared.get(kind, resource), ...(kind === 'requests' ? [own, shared].map((each) => each.get('limits', resource)) : [])];
    if (!others.every((other) => other.isAbsent)) continue;
    if (amount.isAbsent) lacking[name] = 'absent';
    if (kind === 'limits' && isZero(amount)) lacking[name] = 'zero';
  }
  return lacking;
}

const isZero = (amount: Field): boolean => amount.is(0) || (amount.text !== undefined && /^0+(?:\.0*)?[A-Za-z]*$/.test(amount.text));

/** What a LimitRange gives to containers that lack it; what a template hides it may give. */
export function givenResources(limitRange: Field): readonly ResourceName[] {
  const limits = limitRange.get('spec', 'limits');
  return NAMES.filter((name) => {
    const [kind, resource] = resourcePath(name);
    return limits.isOpen || limits.items.some((limit) => gives(limit, kind, resource));
  });
}

/**
 * The default of a limit is the maximum where none is named; that of a request is the default limit, and else the minimum.
 * https://github.com/kubernetes/kubernetes/blob/master/pkg/apis/core/v1/defaults.go
 */
function gives(limit: Field, kind: string, resource: string): boolean {
  const type = limit.get('type');
  if (!type.is('Container') && !type.isUnknown) return false;
  const sources = kind === 'limits' ? ['default', 'max'] : ['default', 'max', 'defaultRequest', 'min'];
  return sources.some((source) => !limit.get(source, resource).isAbsent);
}

/** Runs as long as the pod: an init container that restarts always does so beside the others. https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/ */
export const runsOn = ({ role, field }: Container): boolean =>
  role === 'regular' || (role === 'init' && field.get('restartPolicy').is('Always'));
