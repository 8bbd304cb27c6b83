import type { Field } from '../../yaml/field.ts';
import type { Path } from '../../yaml/path.ts';
import type { ScalarValue } from '../../yaml/scalar.ts';
import type { Container, Pod } from '../pod.ts';
import { APP_ARMOR_ANNOTATION, SECCOMP_CONTAINER_ANNOTATION, SECCOMP_POD_ANNOTATION } from '../profiles.ts';
import { hostsOf, type Item, itemsOf, optional, portsOf, textOf, type VolumeView, volumesIn } from './lists.ts';

/** A value that is certain, or `null` where something hides it. What is certainly absent is left out. */
export type Reading<Type> = Type | null;

/**
 * What the Pod Security Standards look at in one pod, as plain data: only what can violate one, or spare the pod from
 * one, so that it is small. Paths lead on from the path of what holds them.
 */
export interface PodSecurityView extends ContextView {
  /** From the resource to the pod: to what holds `metadata` and `spec`. */
  readonly path: Path;
  /** Profiles of seccomp and AppArmor by the key of their annotation. */
  readonly annotations?: Readonly<Record<string, string>>;
  /** `spec.os.name` says so; other signs of Windows do not count. */
  readonly isWindows?: Reading<true>;
  /** `spec.hostUsers` is false. */
  readonly ownsUsers?: Reading<true>;
  readonly hostNamespaces?: readonly HostNamespace[];
  readonly sysctls?: readonly Item[];
  readonly volumes?: readonly VolumeView[];
  /** Those that run first, those that run, and those that were added for debugging, in this order. */
  readonly containers: readonly ContainerView[];
}

export interface ContainerView extends ContextView {
  /** From the pod. */
  readonly path: Path;
  readonly name: string;
  readonly isPrivileged?: true;
  readonly mayEscalate?: Reading<boolean>;
  readonly procMount?: string;
  readonly adds?: readonly Item[];
  readonly dropsAll?: Reading<true>;
  readonly hostPorts?: readonly Item[];
  /** Hosts that probes and lifecycle hooks name. */
  readonly hosts?: readonly Item[];
}

/** What a pod and a container have alike in their security context. */
export interface ContextView {
  readonly runAsNonRoot?: Reading<boolean>;
  readonly isRoot?: true;
  /** The type; the empty text for a profile without one. */
  readonly seccomp?: Reading<string>;
  /** The type; the empty text for a profile without one. */
  readonly appArmor?: string;
  readonly seLinux?: { readonly type?: string; readonly user?: string; readonly role?: string };
  readonly isHostProcess?: true;
}

const HOST_NAMESPACES = ['hostNetwork', 'hostPID', 'hostIPC'] as const;

export type HostNamespace = (typeof HOST_NAMESPACES)[number];

/** Values of a wrong type are left out as if hidden: the API server refuses the whole object for them. */
export function podSecurityView(pod: Pod): PodSecurityView {
  const { spec, securityContext, resource } = pod;
  return {
    path: pod.field.path.slice(resource.field.path.length),
    ...optional('annotations', annotationsOf(pod.metadata.get('annotations'))),
    ...optional('isWindows', matching(spec.get('os', 'name'), 'windows')),
    ...optional('ownsUsers', matching(spec.get('hostUsers'), false)),
    ...optional(
      'hostNamespaces',
      HOST_NAMESPACES.filter((name) => spec.get(name).is(true)),
    ),
    ...contextView(securityContext),
    ...optional(
      'sysctls',
      itemsOf(securityContext.get('sysctls'), (item) => (item.isMap ? textOf(item.get('name')) : undefined)),
    ),
    ...optional('volumes', volumesIn(spec.get('volumes'))),
    containers: pod.containers.map(containerView),
  };
}

function containerView({ field, pod, securityContext }: Container): ContainerView {
  const path = field.path.slice(pod.field.path.length);
  const capabilities = securityContext.get('capabilities');
  return {
    path,
    name: textOf(field.get('name')) ?? `${path.at(-2)}[${path.at(-1)}]`,
    ...contextView(securityContext),
    ...optional('isPrivileged', certainly(securityContext.get('privileged'), true)),
    ...optional('mayEscalate', booleanOf(securityContext.get('allowPrivilegeEscalation'))),
    ...optional('procMount', securityContext.get('procMount').text),
    ...optional('adds', itemsOf(capabilities.get('add'), textOf)),
    ...optional('dropsAll', holds(capabilities.get('drop'), 'ALL')),
    ...optional('hostPorts', portsOf(field.get('ports'))),
    ...optional('hosts', hostsOf(field)),
  };
}

function contextView(context: Field): ContextView {
  const appArmor = profileType(context.get('appArmorProfile'));
  return {
    ...optional('runAsNonRoot', booleanOf(context.get('runAsNonRoot'))),
    ...optional('isRoot', certainly(context.get('runAsUser'), 0)),
    ...optional('seccomp', profileType(context.get('seccompProfile'))),
    ...optional('appArmor', appArmor ?? undefined),
    ...optional('seLinux', seLinuxOf(context.get('seLinuxOptions'))),
    ...optional('isHostProcess', certainly(context.get('windowsOptions', 'hostProcess'), true)),
  };
}

function annotationsOf(annotations: Field): Record<string, string> | undefined {
  const known: Record<string, string> = {};
  for (const [key, value] of annotations.entries) {
    const text = textOf(value);
    const isRead = key.startsWith(APP_ARMOR_ANNOTATION) || key === SECCOMP_POD_ANNOTATION || key.startsWith(SECCOMP_CONTAINER_ANNOTATION);
    if (isRead && text !== undefined) known[key] = text;
  }
  return Object.keys(known).length === 0 ? undefined : known;
}

function seLinuxOf(options: Field): ContextView['seLinux'] {
  if (!options.isMap) return undefined;
  const view = {
    ...optional('type', options.get('type').text || undefined),
    ...optional('user', options.get('user').text || undefined),
    ...optional('role', options.get('role').text || undefined),
  };
  return Object.keys(view).length === 0 ? undefined : view;
}

/** A profile that is there and has no type counts as one of the empty type. */
function profileType(profile: Field): Reading<string> | undefined {
  if (profile.isAbsent) return undefined;
  return profile.isMap ? (textOf(profile.get('type')) ?? null) : null;
}

const certainly = (field: Field, value: ScalarValue): true | undefined => (field.is(value) ? true : undefined);

function matching(field: Field, value: string | boolean): Reading<true> | undefined {
  if (field.is(value)) return true;
  return field.isUnknown ? null : undefined;
}

function booleanOf(field: Field): Reading<boolean> | undefined {
  if (field.isAbsent) return undefined;
  return typeof field.value === 'boolean' ? field.value : null;
}

function holds(list: Field, text: string): Reading<true> | undefined {
  if (list.includes(text)) return true;
  const isKnown = list.isAbsent || (list.isList && !list.isOpen && list.items.every((item) => textOf(item) !== undefined));
  return isKnown ? undefined : null;
}
