import type { Field } from '../../yaml/field.ts';
import type { Path } from '../../yaml/path.ts';

/** One value and where it stands below what holds it. */
export interface Item {
  readonly path: Path;
  readonly value: string;
}

/** A volume of a kind that not every level allows. */
export interface VolumeView {
  readonly index: number;
  readonly name: string;
  /** The first of its sources in {@link RESTRICTED_SOURCES}. */
  readonly source: string;
  /** It has, or may have, a source that every level allows as well. */
  readonly isAllowed?: boolean;
}

/**
 * Sources of volumes that the restricted level allows; a volume without any source is an `emptyDir`.
 * https://github.com/kubernetes/pod-security-admission/blob/master/policy/check_restrictedVolumes.go
 */
const ALLOWED_SOURCES = new Set('configMap csi downwardAPI emptyDir ephemeral image persistentVolumeClaim projected secret'.split(' '));

/** The others, in the order in which the admission plugin looks for them. */
const RESTRICTED_SOURCES = [
  ...'hostPath gcePersistentDisk awsElasticBlockStore gitRepo nfs iscsi glusterfs rbd flexVolume cinder cephfs'.split(' '),
  ...'flocker fc azureFile vsphereVolume quobyte azureDisk photonPersistentDisk portworxVolume scaleIO storageos'.split(' '),
];

export function volumesIn(volumes: Field): readonly VolumeView[] {
  return volumes.items.flatMap((volume, index) => {
    const written = new Map(volume.entries);
    const source = RESTRICTED_SOURCES.find((name) => written.get(name)?.isMap);
    if (source === undefined) return [];
    const isAllowed = [...written].some(([name, field]) => ALLOWED_SOURCES.has(name) && !field.isAbsent);
    return {
      index,
      name: textOf(volume.get('name')) ?? `volumes[${index}]`,
      source,
      ...optional('isAllowed', isAllowed || undefined),
    };
  });
}

/** The items of a list that have a value, each with its path from what holds the list. */
export function itemsOf(list: Field, read: (item: Field) => string | undefined): readonly Item[] {
  return list.items.flatMap((item, index) => {
    const value = read(item);
    return value === undefined ? [] : { path: [index], value };
  });
}

/** Ports of the node, which zero is not. */
export function portsOf(ports: Field): readonly Item[] {
  return itemsOf(ports, (port) => {
    const { number } = port.get('hostPort');
    return number !== undefined && number !== 0 && Number.isInteger(number) ? String(number) : undefined;
  }).map(({ path, value }) => ({ path: [...path, 'hostPort'], value }));
}

const HANDLERS = ['livenessProbe', 'readinessProbe', 'startupProbe', 'lifecycle.postStart', 'lifecycle.preStop'].map((path) =>
  path.split('.'),
);
const ACTIONS = ['httpGet', 'tcpSocket'];

/** https://github.com/kubernetes/pod-security-admission/blob/master/policy/check_hostProbesAndhostLifecycle.go */
export function hostsOf(container: Field): readonly Item[] {
  return HANDLERS.flatMap((handler) => {
    const field = container.get(...handler);
    if (!field.isMap) return [];
    return ACTIONS.flatMap((action) => {
      const value = field.get(action, 'host').text;
      return value === undefined || value === '' ? [] : { path: [...handler, action, 'host'], value };
    });
  });
}

/** A text as the API server decodes it: nothing and null are the empty one. Undefined for what is hidden or no text. */
export const textOf = (field: Field): string | undefined => (field.isAbsent ? '' : field.text);

/** A property that is left out when there is nothing to say. */
export function optional<Name extends string, Value>(name: Name, value: Value | undefined): { readonly [Key in Name]?: Value } {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return {};
  return { [name]: value } as { readonly [Key in Name]: Value };
}
