import type { Field } from '../yaml/field.ts';
import type { Direction } from './network.ts';
import type { Resource } from './resource.ts';

/** One entry of a Calico policy's `ingress` or `egress`. */
export interface CalicoRule {
  readonly direction: Direction;
  readonly field: Field;
}

/** What narrows a rule. https://docs.tigera.io/calico/latest/reference/resources/networkpolicy#rule */
const CONDITIONS = ['protocol', 'notProtocol', 'icmp', 'notICMP', 'source', 'destination', 'http', 'ipVersion'];

export const calicoRules = ({ field }: Resource): CalicoRule[] =>
  (['ingress', 'egress'] as const).flatMap((direction) => field.get('spec', direction).items.map((rule) => ({ direction, field: rule })));

/**
 * The directions that a policy without `types` rules; undefined when a template may bring rules.
 * https://docs.tigera.io/calico/latest/reference/resources/networkpolicy#spec
 */
export function calicoTypes(spec: Field): readonly Direction[] | undefined {
  const named = (['ingress', 'egress'] as const).filter((direction) => 0 < spec.get(direction).items.length);
  if ((['ingress', 'egress'] as const).some((direction) => !named.includes(direction) && !spec.get(direction).isEmpty)) return undefined;
  return named.length === 0 ? ['ingress'] : named;
}

/** Certainly without any condition, so that it acts on all traffic. */
export const actsOnAll = (rule: Field): boolean => rule.isMap && !rule.isOpen && CONDITIONS.every((name) => rule.get(name).isEmpty);

/** Certainly a selector that selects everything. */
export const isAll = (selector: Field): boolean => selector.isAbsent || /^(?:all\(\s*\))?$/.test(selector.text?.trim() ?? 'none');
