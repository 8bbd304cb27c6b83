import { set } from '../../yaml/change.ts';
import type { Field } from '../../yaml/field.ts';
import { WORKLOAD_KINDS } from '../kinds.ts';
import { type Container, type Pod, podOf } from '../pod.ts';
import type { Resource } from '../resource.ts';
import { type Minor, parseMinor } from '../version.ts';
import { ARGUMENT_LIST_KINDS, argumentLists, listedArgument } from './argument-list.ts';
import { commandLinesOf } from './command-line.ts';
import { configured, KUBELET_FIELDS, PROXY_FIELDS, SCHEDULER_FIELDS } from './configuration.ts';
import { type Flag, type FlagWord, hidden, unwritten, type Written, wordsOf } from './flag.ts';
import { type ExtraArgsShape, extraArg, extraArgsShape, KUBEADM_DEFAULTS } from './kubeadm.ts';
import { containerStorage, kubeadmStorage, type Storage, unknownStorage } from './storage.ts';

/** Programs of the platform whose flags we know. */
const COMPONENTS = ['kube-apiserver', 'kube-controller-manager', 'kube-scheduler', 'etcd', 'kubelet', 'kube-proxy'] as const;

export type ComponentName = (typeof COMPONENTS)[number];

/**
 * A program of the platform with its settings, whether it is a pod, a part of kubeadm's configuration or a configuration
 * file of its own. A file supersedes flags as its program has it, and what kubeadm sets by itself counts as set.
 */
export interface Component {
  readonly name: ComponentName;
  /** Undefined in a file of k3s or RKE2. */
  readonly resource: Resource | undefined;
  /** `installer`: kubeadm and its like, which add settings of their own. */
  readonly source: 'command' | 'installer' | 'file';
  /** The release that it belongs to, where its configuration or its image says so. */
  readonly kubernetes: Minor | undefined;
  /** Of a flag that is given twice the last one counts, as in the programs themselves. */
  readonly flag: (name: string) => Flag;
  /** The words of a flag that is a list or a mapping: each time that it is given adds to it. */
  readonly words: (name: string) => readonly FlagWord[];
  readonly storage: Storage;
}

/** The last words of all kinds that may hold a component. */
export const COMPONENT_KINDS: ReadonlySet<string> = new Set([
  ...WORKLOAD_KINDS,
  ...['ClusterConfiguration', 'InitConfiguration', 'JoinConfiguration'],
  ...['KubeletConfiguration', 'KubeProxyConfiguration', 'KubeSchedulerConfiguration'],
  ...ARGUMENT_LIST_KINDS,
  ...['KubeadmControlPlane', 'KubeadmControlPlaneTemplate', 'KubeadmConfig', 'KubeadmConfigTemplate'],
]);

export function* componentsOf(resource: Resource): Generator<Component> {
  const { field, groupKind, version } = resource;
  const shape = extraArgsShape(version);
  // https://cluster-api.sigs.k8s.io/developer/providers/migrations/v1.10-to-v1.11
  const clusterShape = /^v1(?:alpha\d+|beta1)$/.test(version) ? 'map' : 'list';
  switch (groupKind) {
    case 'kubeadm.k8s.io/ClusterConfiguration':
      return yield* controlPlane(resource, field, shape, field.get('kubernetesVersion'));
    case 'kubeadm.k8s.io/InitConfiguration':
    case 'kubeadm.k8s.io/JoinConfiguration':
      return yield kubelet(resource, field, shape);
    case 'controlplane.cluster.x-k8s.io/KubeadmControlPlane':
      return yield* clusterApi(resource, field.get('spec', 'kubeadmConfigSpec'), clusterShape, true);
    case 'controlplane.cluster.x-k8s.io/KubeadmControlPlaneTemplate':
      return yield* clusterApi(resource, field.get('spec', 'template', 'spec', 'kubeadmConfigSpec'), clusterShape, true, true);
    case 'bootstrap.cluster.x-k8s.io/KubeadmConfig':
      return yield* clusterApi(resource, field.get('spec'), clusterShape, false);
    case 'bootstrap.cluster.x-k8s.io/KubeadmConfigTemplate':
      return yield* clusterApi(resource, field.get('spec', 'template', 'spec'), clusterShape, false);
    case 'kubelet.config.k8s.io/KubeletConfiguration':
      return yield component('kubelet', resource, 'file', undefined, (name) => kubeletField(field, name));
    case 'kubeproxy.config.k8s.io/KubeProxyConfiguration':
      return yield component('kube-proxy', resource, 'file', undefined, (name) => configured(field, PROXY_FIELDS, name));
    case 'kubescheduler.config.k8s.io/KubeSchedulerConfiguration':
      return yield component('kube-scheduler', resource, 'file', undefined, (name) => configured(field, SCHEDULER_FIELDS, name));
    default:
      for (const [name, path] of argumentLists(groupKind)) {
        const list = field.get(...path);
        if (list.isList) yield component(name, resource, 'installer', undefined, (flag) => listedArgument(list, flag));
      }
      for (const container of podOf(resource)?.containers ?? []) yield* running(container);
  }
}

/** The programs that a configuration file of k3s or RKE2 hands flags on to. https://docs.k3s.io/installation/configuration#configuration-file */
export function* componentsInRancherFile(root: Field): Generator<Component> {
  for (const name of COMPONENTS) {
    const list = root.get(`${name}-arg`);
    if (list.isList) yield component(name, undefined, 'installer', undefined, (flag) => listedArgument(list, flag));
  }
}

/**
 * A file may complete another one, or lie in a folder of such files, and then leaves out what others say. One that
 * says nothing of who may call, nor where static pods lie, is such a part.
 * https://kubernetes.io/docs/tasks/administer-cluster/kubelet-config-file/#kubelet-configuration-merging-order
 */
function kubeletField(file: Field, name: string): Written {
  const written = configured(file, KUBELET_FIELDS, name);
  const isPart = WHOLE.every((key) => file.get(key).isAbsent);
  return isPart ? { ...written, isOpen: true } : written;
}

const WHOLE = ['authentication', 'authorization', 'staticPodPath'];

function component(
  name: ComponentName,
  resource: Resource | undefined,
  source: Component['source'],
  kubernetes: Minor | undefined,
  given: (flag: string) => Written,
  storage = unknownStorage,
  defaults: Readonly<Record<string, string>> = {},
): Component {
  const [by = [], which = []] = source === 'file' ? [] : (SUPERSEDED[name] ?? []);
  const isSuperseded = by.some((flag) => given(flag).flags.length > 0);
  const written = (wanted: string): Written => {
    const all = given(wanted);
    if (!isSuperseded || (typeof which !== 'string' && !which.includes(wanted))) return all;
    return which === 'unwritten' && 0 < all.flags.length ? all : { ...all, flags: [], isOpen: true };
  };
  const flag = (wanted: string): Flag => {
    const all = written(wanted);
    return all.flags.at(-1) ?? unwritten(all, Object.hasOwn(defaults, wanted) ? defaults[wanted] : undefined);
  };
  const words = (wanted: string): readonly FlagWord[] => {
    const { flags } = written(wanted);
    return flags.length === 0 ? flag(wanted).words : flags.flatMap((one) => one.words);
  };
  return { name, resource, source, kubernetes, flag, words, storage };
}

/** Flags that say that files decide, and for which flags: all of them, those that are not given, or some. */
const SUPERSEDED: Readonly<
  Partial<Record<ComponentName, readonly [by: readonly string[], which: 'all' | 'unwritten' | readonly string[]]>>
> = {
  // https://etcd.io/docs/v3.6/op-guide/configuration/
  etcd: [['config-file'], 'all'],
  // https://kubernetes.io/docs/reference/command-line-tools-reference/kubelet/
  kubelet: [['config', 'config-dir'], 'unwritten'],
  // https://kubernetes.io/docs/reference/command-line-tools-reference/kube-proxy/
  'kube-proxy': [['config'], 'all'],
  // https://kubernetes.io/docs/reference/command-line-tools-reference/kube-scheduler/
  'kube-scheduler': [['config'], ['profiling', 'contention-profiling']],
};

/** https://kubernetes.io/docs/tasks/configure-pod-container/static-pod/ */
function* running(container: Container): Generator<Component> {
  for (const line of commandLinesOf(container)) {
    const name = COMPONENTS.find((known) => known === line.program);
    if (name === undefined || (name === 'etcd' && !isOfPlatform(container.pod))) continue;
    // It then tells about itself and ends.
    if (['version', 'help', 'h'].some((flag) => line.written(flag).flags.length > 0)) continue;
    const written = (flag: string): Written => {
      const all = line.written(flag);
      return name === 'etcd' && all.flags.length === 0 ? environment(container, flag, all) : all;
    };
    yield component(name, container.pod.resource, 'command', minorOf(container.field.get('image')), written, containerStorage(container));
  }
}

/** Other programs keep an etcd of their own, whose data are no secrets of the cluster. */
function isOfPlatform({ resource, metadata, spec }: Pod): boolean {
  if (resource.namespace.is('kube-system') || metadata.get('labels', 'tier').is('control-plane')) return true;
  return resource.groupKind === 'core/Pod' && resource.namespace.isAbsent && spec.get('hostNetwork').is(true);
}

const minorOf = (image: Field): Minor | undefined => parseMinor(/\/kube-[a-z0-9-]+:(v1\.\d+\.\d+)/.exec(image.text ?? '')?.[1] ?? '');

/** etcd takes its flags from variables too. https://etcd.io/docs/v3.6/op-guide/configuration/ */
function environment({ field }: Container, flag: string, all: Written): Written {
  const label = `ETCD_${flag.toUpperCase().replaceAll('-', '_')}`;
  const entry = field.get('env').items.findLast((item) => item.get('name').is(label));
  if (entry === undefined) {
    const isOpen = field.get('envFrom').items.length > 0 || field.get('envFrom').isUnknown || field.get('env').isOpen;
    return { ...all, isOpen: all.isOpen || isOpen };
  }
  const at = entry.get('value');
  const text = at.written;
  if (text === undefined || text.includes('$(')) return { ...all, flags: [hidden({ place: { at }, label })] };
  const change = (value: string) => [set(at, value)];
  const words = wordsOf(text, { at }, 0, []);
  return { ...all, flags: [{ state: 'set', value: text, isWritten: true, place: { at }, label, words, change, removal: [] }] };
}

const SECTIONS: readonly (readonly [ComponentName, readonly string[]])[] = [
  ['kube-apiserver', ['apiServer']],
  ['kube-controller-manager', ['controllerManager']],
  ['kube-scheduler', ['scheduler']],
  ['etcd', ['etcd', 'local']],
];

function* controlPlane(resource: Resource, cluster: Field, shape: ExtraArgsShape, version: Field, isPatched = false): Generator<Component> {
  const external = cluster.get('etcd', 'external');
  for (const [name, path] of SECTIONS) {
    const extraArgs = cluster.get(...path, 'extraArgs');
    if (extraArgs.isUnknown || (name === 'etcd' && !external.isAbsent)) continue;
    const written = (flag: string): Written => {
      const all = extraArg(extraArgs, shape, flag);
      const own = isPatched ? { ...all, isOpen: true } : all;
      const path = name === 'kube-apiserver' && !external.isAbsent ? EXTERNAL_ETCD[flag] : undefined;
      return path === undefined || 0 < own.flags.length ? own : configured(external, { [flag]: [path] }, flag);
    };
    const defaults = Object.entries(KUBEADM_DEFAULTS[name] ?? {});
    const own = defaults.filter(([flag]) => external.isAbsent || !Object.hasOwn(EXTERNAL_ETCD, flag));
    const storage = isPatched ? unknownStorage : kubeadmStorage(cluster.get(...path), cluster.get('certificatesDir'));
    yield component(name, resource, 'installer', parseMinor(version.written ?? ''), written, storage, Object.fromEntries(own));
  }
}

/** What kubeadm makes flags of when etcd is not its own. */
const EXTERNAL_ETCD: Readonly<Record<string, string>> = {
  'etcd-servers': 'endpoints',
  'etcd-cafile': 'caFile',
  'etcd-certfile': 'certFile',
  'etcd-keyfile': 'keyFile',
};

/** kubeadm writes a file for the kubelet, so that nothing is known of what is not given here. */
function kubelet(resource: Resource, field: Field, shape: ExtraArgsShape): Component {
  const extraArgs = field.get('nodeRegistration', 'kubeletExtraArgs');
  return component('kubelet', resource, 'installer', undefined, (flag) => ({ ...extraArg(extraArgs, shape, flag), isOpen: true }));
}

/** A ClusterClass patches templates. https://cluster-api.sigs.k8s.io/tasks/bootstrap/kubeadm-bootstrap/ */
function* clusterApi(
  resource: Resource,
  spec: Field,
  shape: ExtraArgsShape,
  isControlPlane: boolean,
  isPatched = false,
): Generator<Component> {
  const cluster = spec.get('clusterConfiguration');
  const version = resource.field.get('spec', 'version');
  // kubeadm puts the files of a folder over what it makes, and one without its required fields is itself such a patch.
  const isChanged =
    isPatched ||
    ['initConfiguration', 'joinConfiguration'].some((name) => !spec.get(name, 'patches').isAbsent) ||
    (isControlPlane && version.isAbsent);
  if (spec.isMap && (cluster.isMap || (cluster.isAbsent && isControlPlane)))
    yield* controlPlane(resource, cluster, shape, version, isChanged);
  for (const configuration of ['initConfiguration', 'joinConfiguration'])
    if (spec.get(configuration).isMap) yield kubelet(resource, spec.get(configuration), shape);
}

/**
 * The modes by which an API server authorizes, in their order; undefined when a file or a template decides.
 * Without the flag it is AlwaysAllow. https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/
 */
export function authorizationModes(apiserver: Component): readonly string[] | undefined {
  const mode = apiserver.flag('authorization-mode');
  if (mode.state === 'unknown' || apiserver.flag('authorization-config').state !== 'absent') return undefined;
  return mode.state === 'absent' ? ['AlwaysAllow'] : apiserver.words('authorization-mode').map(({ text }) => text);
}
