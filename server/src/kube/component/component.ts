import { append, type Change, set } from '../../yaml/change.ts';
import type { Field } from '../../yaml/field.ts';
import { WORKLOAD_KINDS } from '../kinds.ts';
import { podOf } from '../pod.ts';
import type { Resource } from '../resource.ts';

/** Programs of the control plane whose flags we know. */
const COMPONENTS = ['kube-apiserver', 'kube-controller-manager', 'kube-scheduler', 'etcd'] as const;

export type ComponentName = (typeof COMPONENTS)[number];

/** One flag as it is set, or not. */
export interface Flag {
  readonly state: 'set' | 'absent' | 'unknown';
  /** Without a value a flag means `true`. Empty unless `set`. */
  readonly value: string;
  /** Where it stands, or the place where flags stand. */
  readonly at: Field;
  /** What gives it this value; none when the place is not known well enough. */
  readonly change: (value: string) => readonly Change[];
}

/**
 * A program of the control plane with its flags, whether it is a static pod or a part of kubeadm's configuration.
 * Of a flag that is given twice the last one counts, as in the programs themselves.
 */
export interface Component {
  readonly name: ComponentName;
  readonly resource: Resource;
  /** An installer adds flags of its own to those that are written: what is absent may be set in the end. */
  readonly isCompleted: boolean;
  readonly flag: (name: string) => Flag;
}

/** The last words of all kinds that may hold a component. */
export const COMPONENT_KINDS: ReadonlySet<string> = new Set([
  ...WORKLOAD_KINDS,
  ...['ClusterConfiguration', 'InitConfiguration', 'JoinConfiguration'],
  ...['KubeletConfiguration', 'KubeProxyConfiguration', 'KubeSchedulerConfiguration'],
  ...['KubeadmControlPlane', 'KubeadmControlPlaneTemplate', 'KubeadmConfig', 'KubeadmConfigTemplate'],
]);

export function* componentsOf(resource: Resource): Generator<Component> {
  if (resource.groupKind === 'core/Pod') yield* staticPod(resource);
  if (resource.groupKind === 'kubeadm.k8s.io/ClusterConfiguration') yield* clusterConfiguration(resource);
}

/** https://kubernetes.io/docs/tasks/configure-pod-container/static-pod/ */
function* staticPod(resource: Resource): Generator<Component> {
  for (const container of podOf(resource)?.containers ?? []) {
    const words = [...container.field.get('command').items, ...container.field.get('args').items];
    const program = words[0]?.text?.split('/').at(-1);
    const name = COMPONENTS.find((component) => component === program);
    if (name === undefined) continue;
    const list = container.field.get('command').items.length > 1 ? container.field.get('command') : container.field.get('args');
    const isOpen = container.field.get('command').isOpen || container.field.get('args').isOpen || words.some((word) => word.isUnknown);
    yield {
      name,
      resource,
      isCompleted: false,
      flag: (flag) => commandFlag(words, list.isPresent ? list : container.field.get('command'), isOpen, flag),
    };
  }
}

/** `--flag=value`, `--flag value` or `--flag`. */
function commandFlag(words: readonly Field[], list: Field, isOpen: boolean, name: string): Flag {
  const index = words.findLastIndex((word) => word.text === `--${name}` || word.text?.startsWith(`--${name}=`) === true);
  const word = words[index];
  if (word === undefined) {
    return { state: isOpen ? 'unknown' : 'absent', value: '', at: list, change: (value) => [append(list, `--${name}=${value}`)] };
  }
  const text = word.text ?? '';
  if (text.includes('='))
    return { state: 'set', value: text.slice(text.indexOf('=') + 1), at: word, change: (value) => [set(word, `--${name}=${value}`)] };
  const next = words[index + 1];
  // Flags that are true or false never take the next word as their value.
  if (next === undefined || next.text?.startsWith('-') === true || /^(?:true|false)$/.test(next.text ?? '')) {
    return { state: 'set', value: 'true', at: word, change: (value) => [set(word, `--${name}=${value}`)] };
  }
  if (next.text === undefined) return { state: 'unknown', value: '', at: word, change: () => [] };
  return { state: 'set', value: next.text, at: next, change: (value) => [set(next, value)] };
}

const SECTIONS: readonly (readonly [ComponentName, readonly string[]])[] = [
  ['kube-apiserver', ['apiServer']],
  ['kube-controller-manager', ['controllerManager']],
  ['kube-scheduler', ['scheduler']],
  ['etcd', ['etcd', 'local']],
];

/** `extraArgs` is a mapping up to v1beta3 and a list of names and values since. https://kubernetes.io/docs/reference/config-api/kubeadm-config.v1beta4/ */
function* clusterConfiguration(resource: Resource): Generator<Component> {
  for (const [name, path] of SECTIONS) {
    const section = resource.field.get(...path);
    if (section.isUnknown) continue;
    const extraArgs = section.get('extraArgs');
    yield { name, resource, isCompleted: true, flag: (flag) => extraArg(extraArgs, resource.version, flag) };
  }
}

function extraArg(extraArgs: Field, version: string, name: string): Flag {
  const asList = extraArgs.isList || (extraArgs.isAbsent && !/^v1(?:alpha\d+|beta[123])$/.test(version));
  const entry = asList ? extraArgs.items.findLast((item) => item.get('name').is(name))?.get('value') : extraArgs.get(name);
  if (entry === undefined || entry.isAbsent) {
    const at = entry ?? extraArgs;
    const isOpen = extraArgs.isOpen || extraArgs.items.some((item) => item.get('name').isUnknown);
    return {
      state: isOpen ? 'unknown' : 'absent',
      value: '',
      at,
      change: (value) => (asList ? [append(extraArgs, { name, value })] : [set(extraArgs.get(name), value)]),
    };
  }
  if (entry.kind !== 'scalar') return { state: 'unknown', value: '', at: entry, change: () => [] };
  return { state: 'set', value: entry.written ?? '', at: entry, change: (value) => [set(entry, value)] };
}

/**
 * The modes by which an API server authorizes, in their order; undefined when a file or a template decides.
 * Without the flag it is AlwaysAllow, but kubeadm sets Node and RBAC.
 * https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/
 */
export function authorizationModes({ flag, isCompleted }: Component): readonly string[] | undefined {
  const mode = flag('authorization-mode');
  if (mode.state === 'unknown' || flag('authorization-config').state !== 'absent') return undefined;
  if (mode.state === 'absent') return isCompleted ? ['Node', 'RBAC'] : ['AlwaysAllow'];
  return mode.value.split(',').map((name) => name.trim());
}
