import type { Field } from '../../yaml/field.ts';
import type { Path } from '../../yaml/path.ts';
import { clientTlsOf } from '../istio.ts';
import type { Known, Labels } from '../known.ts';
import type { Resource } from '../resource.ts';
import { labelsIn, pathBelow } from './selection.ts';

/** Of a VirtualService. */
export interface RouteFact {
  /** As written; undefined when a template may name more. */
  readonly hosts: readonly string[] | undefined;
  readonly gateways: readonly string[] | undefined;
  /** The first header that stands for a claim of a token. */
  readonly claim?: Path;
  /** It answers some request itself that the client shall ask elsewhere: with 421, as HTTP says. */
  readonly misdirects: boolean;
}

/** Of a Gateway. */
export interface GatewayFact {
  readonly selector: Labels;
  readonly servers: readonly ServerFact[];
}

export interface ServerFact {
  readonly path: Path;
  readonly port: Known<number>;
  readonly mode: Known<string>;
  readonly hosts: readonly string[];
}

/** Of a DestinationRule. */
export interface DestinationFact {
  readonly host: Known<string>;
  /** Modes that send plain text. */
  readonly plain: readonly Path[];
  /** Credentials that only gateways can load. */
  readonly credentials: readonly Path[];
}

/** Of a Service. */
export interface DoorFact {
  /** What comes from outside has the address of a node for its pods, in place of the client's. */
  readonly hidesClients?: boolean;
  /** Ports of which neither name nor field says what is spoken. */
  readonly undeclared?: readonly Path[];
}

/** https://istio.io/latest/docs/reference/config/networking/virtual-service/ */
export function routeFactOf({ field }: Resource): RouteFact {
  const spec = field.get('spec');
  const routes = spec.get('http').items;
  const matches = routes.flatMap((route) => route.get('match').items);
  const headers = matches.flatMap((match) => [...match.get('headers').entries, ...match.get('withoutHeaders').entries]);
  const claim = headers.find(([key]) => key.startsWith('@request.auth.claims'))?.[1];
  const statuses = routes.flatMap((route) => [route.get('fault', 'abort', 'httpStatus'), route.get('directResponse', 'status')]);
  return {
    hosts: allTexts(spec.get('hosts')),
    gateways: allTexts(spec.get('gateways')),
    ...(claim === undefined ? {} : { claim: pathBelow(field, claim) }),
    misdirects: spec.get('http').isOpen || statuses.some((status) => status.isUnknown || status.is(421)),
  };
}

/** https://istio.io/latest/docs/reference/config/networking/gateway/ */
export function gatewayFactOf({ field }: Resource): GatewayFact {
  const servers = field.get('spec', 'servers').items.map((server) => ({
    path: pathBelow(field, server),
    port: server.get('port', 'number').number,
    mode: knownText(server.get('tls', 'mode')),
    hosts: server.get('hosts').texts,
  }));
  return { selector: labelsIn(field.get('spec', 'selector')), servers };
}

/** https://istio.io/latest/docs/reference/config/networking/destination-rule/ */
export function destinationFactOf(rule: Resource): DestinationFact {
  const spec = rule.field.get('spec');
  const settings = clientTlsOf(rule);
  const credentials = settings
    .filter((tls) => isFetched(tls.get('mode')) && spec.get('workloadSelector').isAbsent)
    .map((tls) => tls.get('credentialName'));
  return {
    host: knownText(spec.get('host')),
    plain: settings
      .map((tls) => tls.get('mode'))
      .filter((mode) => mode.is('DISABLE'))
      .map((mode) => pathBelow(rule.field, mode)),
    credentials: credentials.filter(({ text }) => text !== undefined && text !== '').map((name) => pathBelow(rule.field, name)),
  };
}

/** Undefined for one of which there is nothing to say. */
export function doorFactOf({ field }: Resource): DoorFact | undefined {
  const spec = field.get('spec');
  const undeclared = spec.get('ports').items.filter(isUndeclared);
  const isDoor = spec.get('type').is('LoadBalancer') || spec.get('type').is('NodePort');
  const policy = spec.get('externalTrafficPolicy');
  // Annotations may have a cloud reach the pods themselves, or hand on the address.
  const hidesClients = isDoor && (policy.isAbsent || policy.is('Cluster')) && field.get('metadata', 'annotations').isEmpty;
  if (!hidesClients && undeclared.length === 0) return undefined;
  return {
    ...(hidesClients ? { hidesClients } : {}),
    ...(undeclared.length === 0 ? {} : { undeclared: undeclared.map((port) => pathBelow(field, port)) }),
  };
}

/** https://istio.io/latest/docs/ops/configuration/traffic-management/protocol-selection/ */
function isUndeclared(port: Field): boolean {
  const [name, protocol] = [port.get('name'), port.get('protocol')];
  if (!port.isMap || !port.get('appProtocol').isAbsent || !(protocol.isAbsent || protocol.is('TCP'))) return false;
  return (
    name.isAbsent ||
    (name.text !== undefined && !/^(?:http|http2|https|grpc|grpc-web|hbone|mongo|mysql|redis|tcp|tls)(?:-|$)/i.test(name.text))
  );
}

const isFetched = (mode: Field): boolean => mode.is('SIMPLE') || mode.is('MUTUAL');

const allTexts = (list: Field): readonly string[] | undefined =>
  list.isOpen || list.texts.length < list.items.length ? undefined : list.texts;

const knownText = (field: Field): Known<string> => (field.isAbsent ? null : field.text);
