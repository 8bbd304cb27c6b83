import type { Field } from '../yaml/field.ts';
import type { Volume } from './pod.ts';

const LISTS = ['initContainers', 'containers', 'ephemeralContainers'] as const;

/** The entries by which containers mount the volume; undefined when a template may hide one. */
export function mountsOf({ pod, name }: Volume): readonly Field[] | undefined {
  const mounts = pod.containers.map(({ field }) => field.get('volumeMounts'));
  const items = mounts.flatMap((list) => list.items);
  const isOpen = [...LISTS.map((list) => pod.spec.get(list)), ...mounts].some((list) => list.isOpen);
  if (isOpen || name === undefined || items.some((item) => item.get('name').isUnknown)) return undefined;
  return items.filter((item) => item.get('name').written === name);
}

/** No container mounts the volume, for certain, so that nothing can come of it yet. */
export const isUnmounted = (volume: Volume): boolean => mountsOf(volume)?.length === 0;

/** All mounts of the volume are certainly read-only. */
export const isReadOnly = (volume: Volume): boolean => mountsOf(volume)?.every((mount) => mount.get('readOnly').is(true)) === true;
