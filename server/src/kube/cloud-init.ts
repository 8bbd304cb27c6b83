import { embeddedMapping } from '../yaml/embedded.ts';
import { Field } from '../yaml/field.ts';
import type { GroupKind } from './kinds.ts';
import type { Resource } from './resource.ts';

/** What makes a machine on its first start, in the words of cloud-init. */
export interface CloudInit {
  /** Files that are written. */
  readonly files: readonly Field[];
  /** Commands that run, by their words; one that a shell reads is a single word. */
  readonly commands: readonly (readonly Field[])[];
  /** Values that are passwords by their place. */
  readonly passwords: readonly Field[];
}

/** Where objects of the Cluster API hold it. https://cluster-api.sigs.k8s.io/tasks/bootstrap/kubeadm-bootstrap/ */
const CLUSTER_API: ReadonlyMap<GroupKind, readonly string[]> = new Map<GroupKind, readonly string[]>([
  ['bootstrap.cluster.x-k8s.io/KubeadmConfig', ['spec']],
  ['bootstrap.cluster.x-k8s.io/KubeadmConfigTemplate', ['spec', 'template', 'spec']],
  ['controlplane.cluster.x-k8s.io/KubeadmControlPlane', ['spec', 'kubeadmConfigSpec']],
  ['controlplane.cluster.x-k8s.io/KubeadmControlPlaneTemplate', ['spec', 'template', 'spec', 'kubeadmConfigSpec']],
]);

/** Kinds that may hold it. */
export const CLOUD_INIT_KINDS: readonly GroupKind[] = [...CLUSTER_API.keys(), 'kubevirt.io/VirtualMachine', 'core/ConfigMap'];

export function cloudInitsOf({ groupKind, field }: Resource): readonly CloudInit[] {
  const path = CLUSTER_API.get(groupKind);
  if (path !== undefined) return [clusterApi(field.get(...path))];
  return userDataOf(groupKind, field).flatMap((data) => {
    const document = /^(?:## template: jinja\r?\n)?#cloud-config\b/.test(data.text ?? '') ? embeddedMapping(data) : undefined;
    return document === undefined ? [] : cloudConfig(Field.root(document));
  });
}

function userDataOf(groupKind: GroupKind, field: Field): readonly Field[] {
  if (groupKind === 'core/ConfigMap') return field.get('data').entries.map(([, value]) => value);
  const volumes = field.get('spec', 'template', 'spec', 'volumes').items;
  // https://kubevirt.io/user-guide/user_workloads/startup_scripts/
  return volumes.flatMap((volume) => ['cloudInitNoCloud', 'cloudInitConfigDrive'].map((kind) => volume.get(kind, 'userData')));
}

const clusterApi = (spec: Field): CloudInit => ({
  files: spec.get('files').items.map((file) => file.get('content')),
  commands: ['preKubeadmCommands', 'postKubeadmCommands', 'bootCommands'].flatMap((name) =>
    spec.get(name).items.map((command) => [command]),
  ),
  passwords: spec.get('users').items.map((user) => user.get('passwd')),
});

/** https://cloudinit.readthedocs.io/en/latest/reference/modules.html */
const cloudConfig = (root: Field): CloudInit => ({
  files: root
    .get('write_files')
    .items.filter((file) => file.get('encoding').isAbsent)
    .map((file) => file.get('content')),
  commands: ['runcmd', 'bootcmd'].flatMap((name) => root.get(name).items.map((item) => (item.isList ? item.items : [item]))),
  passwords: [
    root.get('password'),
    ...root.get('users').items.flatMap((user) => [user.get('passwd'), user.get('plain_text_passwd')]),
    ...root.get('chpasswd', 'users').items.map((user) => user.get('password')),
    root.get('chpasswd', 'list'),
    ...root.get('chpasswd', 'list').items,
  ],
});
