import { stripEnd } from '../../text/strip-end.ts';
import { append, type Change } from '../../yaml/change.ts';
import type { Field } from '../../yaml/field.ts';
import { isWithin } from '../host-path.ts';
import type { Container } from '../pod.ts';

/** Where a path inside a component leads: to no volume, to one that ends with its pod, to one that stays. */
export type Kept = 'nowhere' | 'for a while' | 'on' | 'unknown';

/** The files that a component sees. */
export interface Storage {
  readonly keeps: (path: string) => Kept;
  /** Gives it a file of the node, or a folder to write to. */
  readonly share: (name: string, path: string, kind: 'file' | 'folder') => readonly Change[];
}

/** https://kubernetes.io/docs/concepts/storage/volumes/ */
export function containerStorage({ field, pod }: Container): Storage {
  const mounts = field.get('volumeMounts');
  const volumes = pod.spec.get('volumes');
  return {
    keeps: (path) => {
      const mount = nearest(mounts, path);
      if (mount === undefined) return isOpen(mounts) ? 'unknown' : 'nowhere';
      const name = mount.get('name').written;
      const volume = volumes.items.find((item) => item.get('name').written === name);
      if (name === undefined || volume === undefined) return 'unknown';
      return volume.get('emptyDir').isAbsent ? 'on' : 'for a while';
    },
    share: (name, path, kind) => [
      append(mounts, { name, mountPath: path, ...(kind === 'file' && { readOnly: true }) }),
      append(volumes, { name, hostPath: { path, type: kind === 'file' ? 'File' : 'DirectoryOrCreate' } }),
    ],
  };
}

/** What kubeadm mounts by itself. https://github.com/kubernetes/kubernetes/blob/master/cmd/kubeadm/app/phases/controlplane/volumes.go */
const KUBEADM_MOUNTS = ['/etc/kubernetes/pki', '/etc/ssl/certs', '/etc/ca-certificates', '/usr/share/ca-certificates', '/etc/pki'];

export function kubeadmStorage(section: Field, certificates: Field): Storage {
  const volumes = section.get('extraVolumes');
  return {
    keeps: (path) => {
      if ([...KUBEADM_MOUNTS, certificates.text ?? '/etc/kubernetes/pki'].some((folder) => isWithin(path, folder))) return 'on';
      if (nearest(volumes, path) !== undefined) return 'on';
      return isOpen(volumes) ? 'unknown' : 'nowhere';
    },
    share: (name, path, kind) => [
      append(volumes, {
        name,
        hostPath: path,
        mountPath: path,
        ...(kind === 'file' && { readOnly: true }),
        pathType: kind === 'file' ? 'File' : 'DirectoryOrCreate',
      }),
    ],
  };
}

export const unknownStorage: Storage = { keeps: () => 'unknown', share: () => [] };

/** The innermost mount that holds the path. */
function nearest(mounts: Field, path: string): Field | undefined {
  let found: Field | undefined;
  let length = -1;
  for (const mount of mounts.items) {
    const folder = withoutSlash(mount.get('mountPath').text);
    if (folder === undefined || !isWithin(path, folder) || folder.length <= length) continue;
    found = mount;
    length = folder.length;
  }
  return found;
}

/** `/` stays what it is. */
const withoutSlash = (folder: string | undefined): string | undefined => folder && (stripEnd(folder, '/') || '/');

const isOpen = (mounts: Field): boolean => mounts.isOpen || mounts.items.some((item) => item.get('mountPath').isUnknown);
