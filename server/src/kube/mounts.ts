import type { Field } from '../yaml/field.ts';
import type { Pod, Volume } from './pod.ts';

const LISTS = ['initContainers', 'containers', 'ephemeralContainers'] as const;

/** The entries by which containers mount the volume; undefined when a template may hide one. */
export function mountsOf({ pod, name }: Volume): readonly Field[] | undefined {
  if (!known.has(pod)) known.set(pod, mountsByName(pod));
  const mounts = known.get(pod);
  return mounts === undefined || name === undefined ? undefined : (mounts.get(name) ?? []);
}

type Mounts = ReadonlyMap<string, readonly Field[]>;

/** A pod may have many volumes, and each asks. */
const known = new WeakMap<Pod, Mounts | undefined>();

function mountsByName(pod: Pod): Mounts | undefined {
  const mounts = pod.containers.map(({ field }) => field.get('volumeMounts'));
  if ([...LISTS.map((list) => pod.spec.get(list)), ...mounts].some((list) => list.isOpen)) return undefined;
  const byName = new Map<string, Field[]>();
  for (const item of mounts.flatMap((list) => list.items)) {
    const name = item.get('name');
    if (name.isUnknown) return undefined;
    const same = byName.get(name.written ?? '');
    if (same === undefined) byName.set(name.written ?? '', [item]);
    else same.push(item);
  }
  return byName;
}

/** No container mounts the volume, for certain, so that nothing can come of it yet. */
export const isUnmounted = (volume: Volume): boolean => mountsOf(volume)?.length === 0;

/** All mounts of the volume are certainly read-only. */
export const isReadOnly = (volume: Volume): boolean => mountsOf(volume)?.every((mount) => mount.get('readOnly').is(true)) === true;

/** The volume of this name; of several the last counts. Undefined where there is none for certain to see. */
export function volumeNamed(pod: Pod, name: string): Field | undefined {
  const volumes = volumesByName.get(pod) ?? new Map(pod.spec.get('volumes').items.map((item) => [item.get('name').written, item]));
  volumesByName.set(pod, volumes);
  return volumes.get(name);
}

const volumesByName = new WeakMap<Pod, ReadonlyMap<string | undefined, Field>>();
