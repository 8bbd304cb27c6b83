import type { Field } from '../../yaml/field.ts';
import { coversPort, trafficRulesOf } from '../network.ts';
import type { Resource } from '../resource.ts';

/** Where a mesh without sidecars takes the traffic of pods. https://istio.io/latest/docs/ambient/usage/networkpolicy/ */
export const TUNNEL_PORT = 15008;

/** Whether some rule of ingress may open a port of TCP, else the lists of ports that leave it out. */
export function openingsOf(policy: Resource, number: number): 'opened' | readonly Field[] {
  const rules = trafficRulesOf(policy).filter(({ direction }) => direction === 'ingress');
  const isOpen = policy.field.get('spec', 'ingress').isOpen || rules.some(({ field, ports }) => !field.isMap || mayCoverAny(ports, number));
  return isOpen ? 'opened' : rules.map(({ ports }) => ports);
}

const mayCoverAny = (ports: Field, number: number): boolean =>
  ports.isEmpty || ports.isUnknown || ports.isOpen || ports.items.some((item) => mayCover(item, number));

const mayCover = (item: Field, number: number): boolean =>
  !item.isMap || ['port', 'endPort', 'protocol'].some((key) => item.get(key).isUnknown) || coversPort(item, 'TCP', number);
