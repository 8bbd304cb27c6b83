import type { Field } from '../yaml/field.ts';
import { podTemplatePath } from './kinds.ts';
import type { Resource } from './resource.ts';

export type ContainerRole = 'regular' | 'init' | 'ephemeral';

/** A pod, or the template that a workload makes pods from. */
export interface Pod {
  readonly resource: Resource;
  /** Holds the pod's `metadata` and `spec`. */
  readonly field: Field;
  readonly metadata: Field;
  readonly spec: Field;
  readonly securityContext: Field;
  readonly containers: readonly Container[];
  /** Linux-only settings are refused on such pods. https://kubernetes.io/docs/concepts/workloads/pods/#pod-os */
  readonly isWindows: boolean;
  /** For messages: `Pod "agent"`, `Deployment "web"`. */
  readonly label: string;
}

/** A container of any kind. */
export interface Container {
  readonly pod: Pod;
  readonly field: Field;
  readonly role: ContainerRole;
  readonly name: string | undefined;
  readonly securityContext: Field;
  /** For messages: `Container "web"`. */
  readonly label: string;
}

/** A volume that a pod declares. */
export interface Volume {
  readonly pod: Pod;
  readonly field: Field;
  readonly name: string | undefined;
  /** For messages: `Volume "data"`. */
  readonly label: string;
}

const LISTS: readonly (readonly [string, ContainerRole])[] = [
  ['initContainers', 'init'],
  ['containers', 'regular'],
  ['ephemeralContainers', 'ephemeral'],
];

/** The pods that a resource describes; none for a resource of another kind. */
export function podOf(resource: Resource): Pod | undefined {
  const path = podTemplatePath(resource.groupKind);
  if (path === undefined) return undefined;
  const field = resource.field.get(...path);
  const spec = field.get('spec');
  if (!spec.isMap) return undefined;
  const containers: Container[] = [];
  const pod: Pod = {
    resource,
    field,
    metadata: field.get('metadata'),
    spec,
    securityContext: spec.get('securityContext'),
    containers,
    isWindows: spec.get('os', 'name').is('windows'),
    label: resource.label,
  };
  for (const [list, role] of LISTS) {
    for (const item of spec.get(list).items) if (item.isMap) containers.push(containerOf(pod, item, role));
  }
  return pod;
}

function containerOf(pod: Pod, field: Field, role: ContainerRole): Container {
  const name = field.get('name').written;
  const word = role === 'init' ? 'Init container' : role === 'ephemeral' ? 'Ephemeral container' : 'Container';
  return { pod, field, role, name, securityContext: field.get('securityContext'), label: name === undefined ? word : `${word} "${name}"` };
}

export function volumesOf(pod: Pod): Volume[] {
  return pod.spec.get('volumes').items.flatMap((field) => {
    if (!field.isMap) return [];
    const name = field.get('name').written;
    return { pod, field, name, label: name === undefined ? 'Volume' : `Volume "${name}"` };
  });
}

/** A privileged container has all capabilities and devices, and no profile holds it. */
export const isPrivileged = ({ securityContext }: Container): boolean => securityContext.get('privileged').is(true);

/** Where a pod and its containers say whether they are processes of a Windows node. */
export const hostProcessFields = ({ securityContext, containers }: Pod): readonly Field[] =>
  [{ securityContext }, ...containers].map((holder) => holder.securityContext.get('windowsOptions', 'hostProcess'));

/**
 * Is the pod given a user namespace of its own, in which root is nobody on the node, or does a template decide that?
 * It must be written out: what else a template might add is no excuse. https://kubernetes.io/docs/concepts/workloads/pods/user-namespaces/
 */
export function mayOwnUsers({ spec }: Pod): boolean {
  const hostUsers = spec.get('hostUsers');
  return hostUsers.is(false) || (hostUsers.isUnknown && hostUsers.nearest === hostUsers);
}

/**
 * The setting of a container, or else of its pod: what the kubelet takes in the end.
 * https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#PodSecurityContext
 */
export function effective(container: Container, ...path: readonly string[]): Field {
  const own = container.securityContext.get(...path);
  return own.isAbsent ? container.pod.securityContext.get(...path) : own;
}
