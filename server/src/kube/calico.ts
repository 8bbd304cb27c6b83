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

/** Certainly without any condition, so that it acts on all traffic. */
export const actsOnAll = (rule: Field): boolean => rule.isMap && !rule.isOpen && CONDITIONS.every((name) => rule.get(name).isEmpty);

/** Certainly a selector that selects everything. */
export const isAll = (selector: Field): boolean => selector.isAbsent || /^\s*(?:all\(\s*\))?\s*$/.test(selector.text ?? 'none');
