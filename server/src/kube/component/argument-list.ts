import { append, remove, set } from '../../yaml/change.ts';
import type { Field } from '../../yaml/field.ts';
import type { GroupKind } from '../kinds.ts';
import { type Flag, hidden, type Written, wordsOf } from './flag.ts';

type Name = 'kube-apiserver' | 'kube-controller-manager' | 'kube-scheduler' | 'etcd' | 'kubelet' | 'kube-proxy';

/** Where objects that install RKE2 and k3s keep what they hand on to each program: a list of `flag=value`. */
const LISTS = new Map<GroupKind, readonly (readonly [Name, readonly string[]])[]>([
  // https://ranchermanager.docs.rancher.com/reference-guides/cluster-configuration/rancher-server-configuration/rke2-cluster-configuration
  [
    'provisioning.cattle.io/Cluster',
    (['kube-apiserver', 'kube-controller-manager', 'kube-scheduler', 'etcd', 'kubelet', 'kube-proxy'] as const).map((name) => [
      name,
      ['spec', 'rkeConfig', 'machineGlobalConfig', `${name}-arg`],
    ]),
  ],
  // https://caprke2.docs.rancher.com
  [
    'controlplane.cluster.x-k8s.io/RKE2ControlPlane',
    [
      ['kube-apiserver', ['spec', 'serverConfig', 'kubeAPIServer', 'extraArgs']],
      ['kube-controller-manager', ['spec', 'serverConfig', 'kubeControllerManager', 'extraArgs']],
      ['kube-scheduler', ['spec', 'serverConfig', 'kubeScheduler', 'extraArgs']],
      ['etcd', ['spec', 'serverConfig', 'etcd', 'customConfig', 'extraArgs']],
      ['kubelet', ['spec', 'agentConfig', 'kubelet', 'extraArgs']],
    ],
  ],
]);

/** The last words of these kinds. */
export const ARGUMENT_LIST_KINDS = [...LISTS.keys()].map((kind) => kind.slice(kind.indexOf('/') + 1));

export const argumentLists = (groupKind: GroupKind): readonly (readonly [Name, readonly string[]])[] => LISTS.get(groupKind) ?? [];

/** What is written of a flag in such a list. These installers set flags of their own, so that none is absent for certain. */
export function listedArgument(list: Field, name: string): Written {
  const flags = list.items.filter(({ text }) => nameOf(text) === name).map((item) => flagAt(name, item));
  const change = (value: string) => [append(list, `${name}=${value}`)];
  return { flags, isOpen: true, missing: { place: { at: list }, label: name, change } };
}

const nameOf = (text: string | undefined): string | undefined => /^(?:--)?([\w-]+)(?=$|=)/.exec(text ?? '')?.[1];

function flagAt(label: string, item: Field): Flag {
  const text = item.text ?? '';
  const equals = text.indexOf('=');
  const place = { at: item };
  if (text.includes('$(')) return hidden({ place, label });
  const value = equals < 0 ? 'true' : text.slice(equals + 1);
  const removal = [remove(item)];
  const words = equals < 0 ? [] : wordsOf(value, place, equals + 1, removal);
  const key = equals < 0 ? text : text.slice(0, equals);
  return { state: 'set', value, isWritten: true, place, label, words, change: (wanted) => [set(item, `${key}=${wanted}`)], removal };
}
