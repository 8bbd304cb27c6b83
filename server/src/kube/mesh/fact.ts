import type { Field } from '../../yaml/field.ts';
import { podTemplatePath } from '../kinds.ts';
import { HIDDEN, type Resource } from '../resource.ts';
import { INJECT } from './labels.ts';
import { type PeerFact, peerFactOf } from './peer.ts';
import { type PolicyFact, policyFactOf } from './policy.ts';
import { type Selection, selectionOf } from './selection.ts';
import { asksForToken, readsTokens, routesByClaim, type Tokens } from './tokens.ts';
import { type DestinationFact, destinationFactOf, type GatewayFact, gatewayFactOf, type RouteFact, routeFactOf } from './traffic.ts';

/** What an object has to do with a mesh. */
export interface MeshFact {
  readonly selection?: Selection;
  readonly tokens?: Tokens;
  readonly peer?: PeerFact;
  readonly policy?: PolicyFact;
  readonly route?: RouteFact;
  readonly gateway?: GatewayFact;
  readonly destination?: DestinationFact;
  /** Of a workload: an annotation keeps its pods without a proxy. */
  readonly isKeptOut?: boolean;
}

type Reader = (resource: Resource) => MeshFact;

const READERS = new Map<string, Reader>([
  ['security.istio.io/PeerAuthentication', (peer) => ({ selection: selectionIn(peer), peer: peerFactOf(peer) })],
  ['security.istio.io/RequestAuthentication', (request) => ({ selection: selectionIn(request), tokens: readsTokens(request) })],
  [
    'security.istio.io/AuthorizationPolicy',
    (policy) => ({ selection: selectionIn(policy), tokens: asksForToken(policy) ? 'asks' : 'neither', policy: policyFactOf(policy) }),
  ],
  ['networking.istio.io/VirtualService', (route) => ({ tokens: routesByClaim(route) ? 'asks' : 'neither', route: routeFactOf(route) })],
  ['networking.istio.io/Gateway', (gateway) => ({ gateway: gatewayFactOf(gateway) })],
  ['networking.istio.io/DestinationRule', (rule) => ({ destination: destinationFactOf(rule) })],
]);

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
export const MESH_KINDS: readonly string[] = [...READERS.keys()].map((kind) => kind.slice(kind.indexOf('/') + 1));

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
