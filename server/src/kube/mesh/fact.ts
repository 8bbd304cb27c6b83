import type { Field } from '../../yaml/field.ts';
import { podTemplatePath } from '../kinds.ts';
import { HIDDEN, type Resource } from '../resource.ts';
import { INJECT } from './labels.ts';
import { type PeerFact, peerFactOf } from './peer.ts';
import { type PolicyFact, policyFactOf } from './policy.ts';
import { type Selection, selectionOf } from './selection.ts';
import { asksForToken, readsTokens, routesByClaim, type Tokens } from './tokens.ts';
import {
  type DestinationFact,
  type DoorFact,
  destinationFactOf,
  doorFactOf,
  type GatewayFact,
  gatewayFactOf,
  type RouteFact,
  routeFactOf,
} from './traffic.ts';

/** What an object has to do with a mesh. */
export interface MeshFact {
  readonly selection?: Selection;
  readonly tokens?: Tokens;
  readonly peer?: PeerFact;
  readonly policy?: PolicyFact;
  readonly route?: RouteFact;
  readonly gateway?: GatewayFact;
  readonly destination?: DestinationFact;
  readonly door?: DoorFact;
  /** What an AuthorizationPolicy of Linkerd is for, where all of it is known. */
  readonly target?: { readonly groupKind: string; readonly name: string };
  /** Of a Namespace: an annotation puts it into the mesh of Linkerd, or keeps it out. */
  readonly isOfLinkerd?: boolean;
  /** Of a workload: an annotation keeps its pods without a proxy. */
  readonly isKeptOut?: boolean;
}

type Reader = (resource: Resource) => MeshFact | undefined;

const READERS = new Map<string, Reader>([
  ['security.istio.io/PeerAuthentication', (peer) => ({ selection: selectionIn(peer), peer: peerFactOf(peer) })],
  ['security.istio.io/RequestAuthentication', (request) => ({ selection: selectionIn(request), tokens: readsTokens(request) })],
  [
    'security.istio.io/AuthorizationPolicy',
    (policy) => ({ selection: selectionIn(policy), tokens: asksForToken(policy) ? 'asks' : 'neither', policy: policyFactOf(policy) }),
  ],
  ['networking.istio.io/VirtualService', (route) => ({ tokens: routesByClaim(route) ? 'asks' : 'neither', route: routeFactOf(route) })],
  ['networking.istio.io/Gateway', (gateway) => ({ gateway: gatewayFactOf(gateway) })],
  ['core/Service', doorIn],
  ['policy.linkerd.io/AuthorizationPolicy', targetIn],
  ['core/Namespace', (namespace) => (mentionsLinkerd(namespace) ? { isOfLinkerd: true } : undefined)],
  ['networking.istio.io/DestinationRule', (rule) => ({ destination: destinationFactOf(rule) })],
]);

function doorIn(service: Resource): MeshFact | undefined {
  const door = doorFactOf(service);
  return door === undefined ? undefined : { door };
}

function targetIn({ field }: Resource): MeshFact | undefined {
  const target = field.get('spec', 'targetRef');
  const [group, kind, name] = ['group', 'kind', 'name'].map((key) => target.get(key).text);
  return group === undefined || kind === undefined || name === undefined ? undefined : { target: { groupKind: `${group}/${kind}`, name } };
}

/** https://linkerd.io/2-edge/features/proxy-injection/ */
const mentionsLinkerd = ({ field }: Resource): boolean => !field.get('metadata', 'annotations', 'linkerd.io/inject').isAbsent;

const selectionIn = ({ field }: Resource): Selection => selectionOf(field.get('spec'));

const ASKING = ['AuthorizationPolicy', 'VirtualService'];

/** All kinds that may ask for a token, those too of which a template hides a part. */
export const ASKING_KINDS: readonly string[] = [
  'security.istio.io/AuthorizationPolicy',
  'networking.istio.io/VirtualService',
  ...ASKING.map((kind) => `${HIDDEN}/${kind}`),
  `security.istio.io/${HIDDEN}`,
  `networking.istio.io/${HIDDEN}`,
];

/** Last words of these kinds. */
export const MESH_KINDS: readonly string[] = [
  ...[...READERS.keys()].map((kind) => kind.slice(kind.indexOf('/') + 1)),
  'Server',
  'HTTPRoute',
];

export function meshFactOf(resource: Resource): MeshFact | undefined {
  const { group, kind, groupKind } = resource;
  const mayAsk = (kind === HIDDEN && group.endsWith('.istio.io')) || (group === HIDDEN && ASKING.includes(kind));
  if (mayAsk) return { tokens: 'asks' };
  const template = podTemplatePath(groupKind);
  if (template !== undefined) return isKeptOut(resource.field.get(...template)) ? { isKeptOut: true } : undefined;
  return READERS.get(groupKind)?.(resource);
}

/** The annotation counts where the label is not there. https://istio.io/latest/docs/reference/config/annotations/#SidecarInject */
const isKeptOut = (pod: Field): boolean =>
  pod.get('metadata', 'annotations', INJECT).is('false') && pod.get('metadata', 'labels', INJECT).isAbsent;
