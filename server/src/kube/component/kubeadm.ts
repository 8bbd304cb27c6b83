import { append, remove, set } from '../../yaml/change.ts';
import type { Field } from '../../yaml/field.ts';
import { type Flag, hidden, type Written, wordsOf } from './flag.ts';

/** A list of names and values, or a mapping. https://kubernetes.io/docs/reference/config-api/kubeadm-config.v1beta4/ */
export type ExtraArgsShape = 'map' | 'list';

/** What a version of kubeadm's API takes. */
export const extraArgsShape = (version: string): ExtraArgsShape => (/^v1(?:alpha\d+|beta[123])$/.test(version) ? 'map' : 'list');

/** What is written of a flag among `extraArgs`; what is written in the other shape than it should be is read all the same. */
export function extraArg(extraArgs: Field, shape: ExtraArgsShape, name: string): Written {
  const asList = extraArgs.isList || (!extraArgs.isMap && shape === 'list');
  const values = asList
    ? extraArgs.items.filter((item) => item.get('name').is(name)).map((item) => ({ value: item.get('value'), removed: item }))
    : [extraArgs.get(name)].map((value) => ({ value, removed: value }));
  return {
    flags: values.flatMap(({ value, removed }) =>
      value.isAbsent || (!asList && value.nearest !== value) ? [] : flagAt(name, value, removed),
    ),
    isOpen: extraArgs.isOpen || extraArgs.items.some((item) => item.get('name').isUnknown),
    missing: {
      place: { at: asList ? extraArgs : extraArgs.get(name) },
      label: name,
      change: (value) => (asList ? [append(extraArgs, { name, value })] : [set(extraArgs.get(name), value)]),
    },
  };
}

function flagAt(label: string, value: Field, removed: Field): Flag {
  const place = { at: value };
  const text = value.written;
  // Variables of the container, or of what makes the file.
  if (text === undefined || /\$[({]/.test(text)) return hidden({ place, label });
  const removal = [remove(removed)];
  return {
    state: 'set',
    value: text,
    isWritten: true,
    place,
    label,
    words: wordsOf(text, place, 0, removal),
    change: (wanted) => [set(value, wanted)],
    removal,
  };
}

const PKI = '/etc/kubernetes/pki';

/**
 * Flags that kubeadm sets by itself and that decide about security; where a value depends on the cluster it is an example.
 * https://kubernetes.io/docs/reference/setup-tools/kubeadm/implementation-details/
 */
export const KUBEADM_DEFAULTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'kube-apiserver': {
    'authorization-mode': 'Node,RBAC',
    'enable-admission-plugins': 'NodeRestriction',
    'client-ca-file': `${PKI}/ca.crt`,
    'tls-cert-file': `${PKI}/apiserver.crt`,
    'tls-private-key-file': `${PKI}/apiserver.key`,
    'kubelet-client-certificate': `${PKI}/apiserver-kubelet-client.crt`,
    'kubelet-client-key': `${PKI}/apiserver-kubelet-client.key`,
    'service-account-key-file': `${PKI}/sa.pub`,
    'service-account-signing-key-file': `${PKI}/sa.key`,
    'service-account-issuer': 'https://kubernetes.default.svc.cluster.local',
    'requestheader-client-ca-file': `${PKI}/front-proxy-ca.crt`,
    'requestheader-allowed-names': 'front-proxy-client',
    'requestheader-username-headers': 'X-Remote-User',
    'etcd-servers': 'https://127.0.0.1:2379',
    'etcd-cafile': `${PKI}/etcd/ca.crt`,
    'etcd-certfile': `${PKI}/apiserver-etcd-client.crt`,
    'etcd-keyfile': `${PKI}/apiserver-etcd-client.key`,
    'secure-port': '6443',
  },
  'kube-controller-manager': {
    'bind-address': '127.0.0.1',
    'root-ca-file': `${PKI}/ca.crt`,
    'service-account-private-key-file': `${PKI}/sa.key`,
    'use-service-account-credentials': 'true',
  },
  'kube-scheduler': { 'bind-address': '127.0.0.1' },
  etcd: {
    'cert-file': `${PKI}/etcd/server.crt`,
    'key-file': `${PKI}/etcd/server.key`,
    'trusted-ca-file': `${PKI}/etcd/ca.crt`,
    'client-cert-auth': 'true',
    'peer-cert-file': `${PKI}/etcd/peer.crt`,
    'peer-key-file': `${PKI}/etcd/peer.key`,
    'peer-trusted-ca-file': `${PKI}/etcd/ca.crt`,
    'peer-client-cert-auth': 'true',
    'listen-client-urls': 'https://127.0.0.1:2379',
    'advertise-client-urls': 'https://127.0.0.1:2379',
    'listen-metrics-urls': 'http://127.0.0.1:2381',
  },
};
