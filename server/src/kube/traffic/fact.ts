import type { Resource } from '../resource.ts';
import { type Call, callsInConfigMap } from './calls.ts';
import { type BackendFact, ingressBackends, ROUTE_KINDS, routeBackends, type ServiceFact, serviceFact } from './service.ts';

/** What an object says of who talks to whom. */
export interface TrafficFact {
  readonly service?: ServiceFact;
  readonly backends?: readonly BackendFact[];
  /** Of a ConfigMap: whom those call that take their settings from it. */
  readonly calls?: readonly Call[];
}

/** Last words of the kinds that have it. */
export const TRAFFIC_KINDS: readonly string[] = ['Service', 'Ingress', 'ConfigMap', ...ROUTE_KINDS];

export function trafficFact(resource: Resource): { readonly traffic?: TrafficFact } {
  const { groupKind, group, kind, field } = resource;
  if (groupKind === 'core/Service') return { traffic: { service: serviceFact(resource) } };
  if (groupKind === 'networking.k8s.io/Ingress') return { traffic: { backends: ingressBackends(field) } };
  if (group === 'gateway.networking.k8s.io' && ROUTE_KINDS.includes(kind)) return { traffic: { backends: routeBackends(field) } };
  const calls = groupKind === 'core/ConfigMap' ? callsInConfigMap(field) : [];
  return calls.length === 0 ? {} : { traffic: { calls } };
}
