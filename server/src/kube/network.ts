import type { Field } from '../yaml/field.ts';
import type { Resource } from './resource.ts';

export type Direction = 'ingress' | 'egress';

/** One entry of a NetworkPolicy's `ingress` or `egress`. */
export interface TrafficRule {
  readonly policy: Resource;
  readonly direction: Direction;
  readonly field: Field;
  /** `from` or `to`: absent or empty means everybody. */
  readonly peers: Field;
  /** Absent or empty means every port. */
  readonly ports: Field;
}

/** How a policy keeps one direction for what it selects. */
export type Isolation =
  /** Only what some rule lets pass, if anything. */
  | 'closed'
  /** A rule lets everything pass. */
  | 'open'
  /** It says nothing of this direction. */
  | 'not ruled';

/** The rules of a NetworkPolicy that count: those of a direction that its `policyTypes` leave out do nothing. */
export function trafficRulesOf(policy: Resource): TrafficRule[] {
  const spec = policy.field.get('spec');
  return (['ingress', 'egress'] as const).flatMap((direction) => (isRuled(spec, direction) === true ? rulesOf(policy, direction) : []));
}

/** What the API server writes when `policyTypes` is absent or empty; undefined when a template may bring egress rules. */
export function defaultPolicyTypes(spec: Field): readonly string[] | undefined {
  const egress = spec.get('egress');
  if (egress.isEmpty) return ['Ingress'];
  return 0 < egress.items.length ? ['Ingress', 'Egress'] : undefined;
}

/** https://kubernetes.io/docs/concepts/services-networking/network-policies/#networkpolicy-resource */
export function isolationBy(policy: Resource, direction: Direction): Isolation {
  if (isRuled(policy.field.get('spec'), direction) === false) return 'not ruled';
  return rulesOf(policy, direction).some(({ field, peers, ports }) => field.isMap && peers.isEmpty && ports.isEmpty) ? 'open' : 'closed';
}

/** Certainly every pod of its namespace. */
export const selectsAll = (selector: Field): boolean =>
  selector.isAbsent || (selector.isMap && selector.get('matchLabels').isEmpty && selector.get('matchExpressions').isEmpty);

/** The port entry covers this port, by number. */
export function coversPort(port: Field, protocol: 'TCP' | 'UDP', number: number): boolean {
  const own = port.get('protocol');
  if (!own.is(protocol) && !(own.isAbsent && protocol === 'TCP')) return false;
  const first = port.get('port');
  if (first.isAbsent) return true;
  const low = first.number ?? Number.POSITIVE_INFINITY;
  return low <= number && number <= (port.get('endPort').number ?? low);
}

/** All entries of a direction, whether the policy rules it or not. */
export function rulesOf(policy: Resource, direction: Direction): TrafficRule[] {
  return policy.field.get('spec', direction).items.map((field) => ({
    policy,
    direction,
    field,
    peers: field.get(direction === 'ingress' ? 'from' : 'to'),
    ports: field.get('ports'),
  }));
}

/** Undefined when a template decides. */
export function isRuled(spec: Field, direction: Direction): boolean | undefined {
  const types = spec.get('policyTypes');
  const type = direction === 'ingress' ? 'Ingress' : 'Egress';
  if (types.isEmpty) return defaultPolicyTypes(spec)?.includes(type);
  if (types.includes(type)) return true;
  return types.isOpen || types.items.some((item) => item.isUnknown) ? undefined : false;
}
