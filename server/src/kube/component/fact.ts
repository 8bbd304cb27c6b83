import type { Path } from '../../yaml/path.ts';
import type { Resource } from '../resource.ts';
import { type ComponentName, componentsOf } from './component.ts';
import type { Flag } from './flag.ts';

/** What other files may need to know of a component. */
export interface ComponentFact {
  readonly name: ComponentName;
  /** The file with the authority that signs its clients, and where that is written. */
  readonly clientAuthority?: { readonly file: string; readonly path: Path };
  /** An API server's file for authentication, where that is named, and the flag for anonymous requests beside it: null for none. */
  readonly authentication?: { readonly config: string; readonly path: Path; readonly anonymous: Path | null };
  /** Fields that a kubelet's configuration file leaves out, by the flags that mean the same. */
  readonly lacks?: readonly string[];
}

/** The last words of the kinds that have such facts, besides those of workloads. */
export const COMPONENT_FACT_KINDS = [
  ...['ClusterConfiguration', 'InitConfiguration', 'JoinConfiguration', 'KubeletConfiguration', 'AuthenticationConfiguration'],
];

const KINDS = new Set(['core/Pod', 'kubeadm.k8s.io/ClusterConfiguration', 'kubelet.config.k8s.io/KubeletConfiguration']);

const AUTHORITIES: Readonly<Partial<Record<ComponentName, string>>> = { 'kube-apiserver': 'client-ca-file', etcd: 'trusted-ca-file' };

const ASKED = ['rotate-certificates', 'client-ca-file'];

export interface ComponentFacts {
  readonly components?: readonly ComponentFact[];
  /** Of an AuthenticationConfiguration: it decides about anonymous requests. */
  readonly decidesAnonymous?: boolean;
  /** Of kubeadm's kinds: the version of their API, and the release that the cluster is to have, where that is named. */
  readonly kubeadm?: { readonly version: string; readonly kubernetes?: string };
}

export function componentFacts(resource: Resource): ComponentFacts {
  return { ...kubeadmFact(resource), ...programFacts(resource) };
}

function kubeadmFact({ groupKind, version, field }: Resource): ComponentFacts {
  if (!groupKind.startsWith('kubeadm.k8s.io/')) return {};
  const kubernetes = field.get('kubernetesVersion').text;
  return { kubeadm: { version, ...(kubernetes !== undefined && { kubernetes }) } };
}

function programFacts(resource: Resource): ComponentFacts {
  if (resource.groupKind === 'apiserver.config.k8s.io/AuthenticationConfiguration')
    return { decidesAnonymous: resource.field.get('anonymous').isPresent };
  if (!KINDS.has(resource.groupKind)) return {};
  const pathOf = ({ place }: Flag): Path => place.at.path.slice(resource.field.path.length);
  const components = [...componentsOf(resource)].flatMap(({ name, source, flag }): ComponentFact[] => {
    if (name === 'kubelet') {
      const lacks = source === 'file' ? ASKED.filter((asked) => flag(asked).state === 'absent') : [];
      return lacks.length === 0 ? [] : [{ name, lacks }];
    }
    const authority = flag(AUTHORITIES[name] ?? '');
    const anonymous = flag('anonymous-auth');
    const config = flag('authentication-config');
    const isKnown = name === 'kube-apiserver' && anonymous.state !== 'unknown' && config.value !== '';
    const fact = {
      ...(authority.value !== '' && { clientAuthority: { file: authority.value, path: pathOf(authority) } }),
      ...(isKnown && {
        authentication: {
          config: config.value,
          path: pathOf(config),
          anonymous: anonymous.state === 'set' ? pathOf(anonymous) : null,
        },
      }),
    };
    return Object.keys(fact).length === 0 ? [] : [{ name, ...fact }];
  });
  return components.length === 0 ? {} : { components };
}
