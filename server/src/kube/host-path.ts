import type { Field } from '../yaml/field.ts';

/** What a folder or file of the node gives whoever mounts it. */
export type HostPathKind = 'runtime-socket' | 'cloud-credentials' | 'sensitive' | 'ordinary';

/** Of a path as it is written in `hostPath.path`; undefined when it is unknown or leads nowhere. */
export function hostPathKind(path: Field): HostPathKind | undefined {
  if (path.text === undefined || path.text === '') return undefined;
  if (RUNTIME_PIPE.test(path.text)) return 'runtime-socket';
  const normal = normalPath(path.text);
  if (RUNTIME_SOCKETS.some((socket) => isWithin(socket, normal) && isWithin(normal, RUNTIME_ROOT))) return 'runtime-socket';
  if (CLOUD_CREDENTIALS.test(normal)) return 'cloud-credentials';
  if (HARMLESS.some((folder) => isWithin(normal, folder))) return 'ordinary';
  return SENSITIVE.some((folder) => isWithin(normal, folder) || isWithin(folder, normal)) ? 'sensitive' : 'ordinary';
}

/** One device or the state of one program, and not the folder that holds them all. */
export const isPartOfState = (path: Field): boolean =>
  STATE.some((folder) => path.text !== undefined && normalPath(path.text) !== folder && isWithin(normalPath(path.text), folder));

/** As the node resolves it: no repeated slashes, no dots, the usual links followed; a drive of Windows is left out. */
export function normalPath(text: string): string {
  const drive = /^[A-Za-z]:/.test(text);
  const parts: string[] = [];
  for (const part of (drive ? text.slice(2).replaceAll('\\', '/').toLowerCase() : text).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  const path = `/${parts.join('/')}`;
  const link = LINKS.find(([from]) => isWithin(path, from));
  return link === undefined ? path : `${link[1]}${path.slice(link[0].length)}`;
}

/** The path itself or something below it, by whole names: `/dev` does not hold `/device`. */
export const isWithin = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(folder === '/' ? folder : `${folder}/`);

/** https://refspecs.linuxfoundation.org/FHS_3.0/fhs/ch05s13.html and https://systemd.io/THE_CASE_FOR_THE_USR_MERGE */
const LINKS: readonly (readonly [from: string, to: string])[] = [
  ['/var/run', '/run'],
  ['/bin', '/usr/bin'],
  ['/sbin', '/usr/sbin'],
  ['/lib', '/usr/lib'],
  ['/lib64', '/usr/lib64'],
];

/** Their parents count up to this folder; what lies further up holds much more than sockets. */
const RUNTIME_ROOT = '/run';

/** https://kubernetes.io/docs/setup/production-environment/container-runtimes/, and those of k3s, k0s and Podman. */
const RUNTIME_SOCKETS = [
  '/run/docker.sock',
  '/run/dockershim.sock',
  '/run/cri-dockerd.sock',
  '/run/containerd/containerd.sock',
  '/run/crio/crio.sock',
  '/run/podman/podman.sock',
  '/run/k3s/containerd/containerd.sock',
  '/run/k0s/containerd.sock',
];

const RUNTIME_PIPE = /^[\\/]{2}\.[\\/]pipe[\\/](?:docker_engine|dockershim|cri-dockerd|containerd-containerd)$/i;

/** Where the tools and the kubelet's plug-ins of clouds keep their credentials. */
const CLOUD_CREDENTIALS =
  /\/(?:\.aws|\.azure|\.aliyun|\.oci|\.config\/gcloud)(?:\/|$)|\/(?:azure\.json|application_default_credentials\.json)$|^\/etc\/kubernetes\/cloud[-_.]conf(?:ig)?$/;

const STATE = ['/dev', '/proc', '/run', '/sys'];

const SENSITIVE = [
  ...['/boot', '/dev', '/etc', '/proc', '/root', '/run', '/sys', '/usr'],
  ...['/var/lib/containerd', '/var/lib/containers', '/var/lib/docker', '/var/lib/etcd', '/var/lib/kubelet'],
];

/** Every image has these too: the time, the name of the system, the public keys of authorities. */
const HARMLESS = [
  ...['/etc/localtime', '/etc/timezone', '/usr/share/zoneinfo', '/etc/os-release', '/usr/lib/os-release', '/etc/machine-id'],
  ...['/etc/ssl/certs', '/etc/ca-certificates', '/usr/share/ca-certificates', '/usr/local/share/ca-certificates', '/etc/pki/ca-trust'],
];
