import type { Field } from '../../yaml/field.ts';
import type { Path } from '../../yaml/path.ts';
import { GATEWAY_KINDS, type GatewayFact, gatewayFact } from '../gateway/fact.ts';
import { ipBlocksOf } from '../ip-block.ts';
import { isRuled, trafficRulesOf } from '../network.ts';
import { isQuarantine } from '../quarantine.ts';
import type { Resource } from '../resource.ts';
import { type Selector, selectorOf } from '../selector.ts';
import { isStagedDenial } from './calico.ts';
import { type CiliumFact, ciliumFact } from './cilium.ts';
import { type ClusterPolicyFact, clusterPolicyFact } from './cluster.ts';
import { mayAllowDns } from './dns.ts';
import { openingsOf, TUNNEL_PORT } from './ports.ts';

/** What others need to know of objects that lead traffic or hold it back. */
export interface NetworkFact {
  /** Of a NetworkPolicy that rules egress: whether some rule may let pods ask DNS. */
  readonly dns?: 'allowed' | 'denied';
  /** Of a NetworkPolicy: peers that are pods of its own namespace, where all is known. */
  readonly ownPeers?: readonly { readonly selector: Selector; readonly path: Path }[];
  /** Of a NetworkPolicy: whether a rule of ingress may open the port of the mesh's tunnel, else where rules list other ports. */
  readonly tunnel?: 'opened' | readonly Path[];
  /** Of a NetworkPolicy: the first range among the sources of ingress that is not every address. */
  readonly clients?: Path;
  /** Of a Service for people outside, whose nodes put their own addresses in the place of those of clients. */
  readonly hidesClients?: true;
  /** Of a Cilium policy: where it allows names, and whether it may let Cilium see what names stand for. */
  readonly cilium?: CiliumFact;
  /** Of an administrator's policy, where all is known. */
  readonly cluster?: ClusterPolicyFact;
  /** Of a staged policy of Calico: it is to deny all that nobody allows. */
  readonly isStagedDenial?: true;
  /** Of objects of the Gateway API. */
  readonly gateway?: GatewayFact;
}

/** Last words of kinds that nothing else has facts of, and that rules of the network ask for. */
export const NETWORK_KINDS: readonly string[] = [
  'StagedNetworkPolicy',
  'StagedGlobalNetworkPolicy',
  'ClusterImagePolicy',
  ...GATEWAY_KINDS,
];

export function networkFact(resource: Resource): { readonly network?: NetworkFact } {
  const network = factOf(resource);
  return network === undefined ? {} : { network };
}

function factOf(resource: Resource): NetworkFact | undefined {
  switch (resource.groupKind) {
    case 'networking.k8s.io/NetworkPolicy':
      return policyFact(resource);
    case 'core/Service':
      return hidesClients(resource) ? { hidesClients: true } : undefined;
    case 'cilium.io/CiliumNetworkPolicy':
    case 'cilium.io/CiliumClusterwideNetworkPolicy':
      return { cilium: ciliumFact(resource) };
    case 'policy.networking.k8s.io/ClusterNetworkPolicy':
      return clusterFact(resource);
    case 'projectcalico.org/StagedNetworkPolicy':
    case 'projectcalico.org/StagedGlobalNetworkPolicy':
      return isStagedDenial(resource) ? { isStagedDenial: true } : undefined;
    default:
      return gatewayPart(resource);
  }
}

function gatewayPart(resource: Resource): NetworkFact | undefined {
  const gateway = gatewayFact(resource);
  return gateway === undefined ? undefined : { gateway };
}

function clusterFact(policy: Resource): NetworkFact | undefined {
  const cluster = clusterPolicyFact(policy);
  return cluster === undefined ? undefined : { cluster };
}

function policyFact(policy: Resource): NetworkFact {
  const dns = dnsOf(policy);
  const ownPeers = trafficRulesOf(policy).flatMap(({ peers }) =>
    peers.items.flatMap((peer) => {
      const pods = peer.get('podSelector');
      const selector = peer.get('namespaceSelector').isAbsent && pods.isMap ? selectorOf(pods) : undefined;
      return selector === undefined ? [] : { selector, path: pathBelow(policy, pods) };
    }),
  );
  const tunnel = openingsOf(policy, TUNNEL_PORT);
  const clients = ipBlocksOf(policy).find(({ rule, range }) => rule.direction === 'ingress' && 0 < range.prefix)?.cidr;
  return {
    ...(dns === undefined ? {} : { dns }),
    ...(ownPeers.length === 0 ? {} : { ownPeers }),
    ...(clients === undefined ? {} : { clients: pathBelow(policy, clients) }),
    ...(tunnel === 'opened' ? { tunnel } : 0 < tunnel.length ? { tunnel: tunnel.map((ports) => pathBelow(policy, ports)) } : {}),
  };
}

function dnsOf(policy: Resource): NetworkFact['dns'] {
  const isEgressRuled = isRuled(policy.field.get('spec'), 'egress');
  if (isEgressRuled === false) return undefined;
  if (isEgressRuled === undefined || mayAllowDns(policy)) return 'allowed';
  // Pods in the wrong hands are cut off on purpose.
  return isQuarantine(policy) ? undefined : 'denied';
}

/** https://kubernetes.io/docs/tutorials/services/source-ip/ */
function hidesClients({ field }: Resource): boolean {
  const [type, policy] = [field.get('spec', 'type'), field.get('spec', 'externalTrafficPolicy')];
  return (type.is('NodePort') || type.is('LoadBalancer')) && (policy.isAbsent || policy.is('Cluster'));
}

const pathBelow = ({ field: above }: Resource, field: Field): Path => field.path.slice(above.path.length);
