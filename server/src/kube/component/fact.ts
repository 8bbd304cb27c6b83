import type { Path } from '../../yaml/field.ts';
import type { Resource } from '../resource.ts';
import { type ComponentName, componentsOf } from './component.ts';

/** What other files may need to know of a component. */
export interface ComponentFact {
  readonly name: ComponentName;
  /** The file with the authority that signs its clients, and where that is written. */
  readonly clientAuthority?: { readonly file: string; readonly path: Path };
  /** Fields that a kubelet's configuration file leaves out, by the flags that mean the same. */
  readonly lacks?: readonly string[];
}

/** The last words of the kinds that have such facts, besides those of workloads. */
export const COMPONENT_FACT_KINDS = ['ClusterConfiguration', 'InitConfiguration', 'JoinConfiguration', 'KubeletConfiguration'];

const KINDS = new Set(['core/Pod', 'kubeadm.k8s.io/ClusterConfiguration', 'kubelet.config.k8s.io/KubeletConfiguration']);

const AUTHORITIES: Readonly<Partial<Record<ComponentName, string>>> = { 'kube-apiserver': 'client-ca-file', etcd: 'trusted-ca-file' };

const ASKED = ['rotate-certificates', 'client-ca-file'];

export function componentFacts(resource: Resource): { readonly components?: readonly ComponentFact[] } {
  if (!KINDS.has(resource.groupKind)) return {};
  const components = [...componentsOf(resource)].flatMap(({ name, source, flag }): ComponentFact[] => {
    if (name === 'kubelet') {
      const lacks = source === 'file' ? ASKED.filter((asked) => flag(asked).state === 'absent') : [];
      return lacks.length === 0 ? [] : [{ name, lacks }];
    }
    const authority = flag(AUTHORITIES[name] ?? '');
    if (authority.state !== 'set' || authority.value === '') return [];
    return [{ name, clientAuthority: { file: authority.value, path: authority.place.at.path.slice(resource.field.path.length) } }];
  });
  return components.length === 0 ? {} : { components };
}
