import type { Field } from '../../yaml/field.ts';
import type { Known } from '../known.ts';
import type { Resource } from '../resource.ts';
import { reachOf } from '../service.ts';

/** Which pods a Service stands for. https://kubernetes.io/docs/concepts/services-networking/service/ */
export interface ServiceFact {
  /** Undefined where a template hides a part of it, and where it has none. */
  readonly selector?: Readonly<Record<string, string>>;
  readonly ports: readonly ServicePort[];
  /** A load balancer lets everybody in. */
  readonly isOpen?: true;
}

export interface ServicePort {
  readonly name?: string;
  readonly port: number;
  /** What the pods listen on: a number, or the name that they give it. */
  readonly target: number | string;
  readonly protocol: string;
}

/** Services that an Ingress or a route of the Gateway API hands traffic to. */
export interface BackendFact {
  readonly service: string;
  /** Null is the object's own. */
  readonly namespace: Known<string>;
  /** Number or name; null where none is named. */
  readonly port: number | string | null;
}

export function serviceFact(resource: Resource): ServiceFact {
  const { field } = resource;
  const selector = field.get('spec', 'selector');
  const labels = selector.entries.flatMap(([key, { text }]) => (text === undefined ? [] : [[key, text] as const]));
  const isKnown = selector.isMap && !selector.isOpen && labels.length > 0 && labels.length === selector.entries.length;
  const ports = field.get('spec', 'ports').items.flatMap((item): ServicePort[] => {
    const port = item.get('port').number;
    if (port === undefined) return [];
    const target = item.get('targetPort');
    const name = item.get('name').text;
    return [
      {
        ...(name === undefined ? {} : { name }),
        port,
        target: target.isAbsent ? port : (target.number ?? target.text ?? port),
        protocol: item.get('protocol').text ?? 'TCP',
      },
    ];
  });
  const isOpen = field.get('spec', 'type').is('LoadBalancer') && reachOf(resource) === 'open';
  return { ...(isKnown ? { selector: Object.fromEntries(labels) } : {}), ports, ...(isOpen ? { isOpen } : {}) };
}

/** https://kubernetes.io/docs/concepts/services-networking/ingress/#resource-backend */
export function ingressBackends(ingress: Field): BackendFact[] {
  const spec = ingress.get('spec');
  const paths = spec.get('rules').items.flatMap((rule) => rule.get('http', 'paths').items);
  return [spec.get('defaultBackend'), ...paths.map((path) => path.get('backend'))].flatMap((backend) => {
    const service = backend.get('service', 'name').text;
    const port = backend.get('service', 'port');
    if (service === undefined) return [];
    return [{ service, namespace: null, port: port.get('number').number ?? port.get('name').text ?? null }];
  });
}

/** https://gateway-api.sigs.k8s.io/api-types/httproute/#backendrefs-optional */
export function routeBackends(route: Field): BackendFact[] {
  const references = route.get('spec', 'rules').items.flatMap((rule) => rule.get('backendRefs').items);
  return references.flatMap((reference) => {
    const service = reference.get('name').text;
    const kind = reference.get('kind');
    if (service === undefined || (!kind.isAbsent && !kind.is('Service'))) return [];
    const namespace = reference.get('namespace');
    return [{ service, namespace: namespace.isAbsent ? null : namespace.text, port: reference.get('port').number ?? null }];
  });
}

/** Kinds of the Gateway API that hand on traffic. */
export const ROUTE_KINDS: readonly string[] = ['GRPCRoute', 'HTTPRoute', 'TCPRoute', 'TLSRoute', 'UDPRoute'];
