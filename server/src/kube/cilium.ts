import type { Field } from '../yaml/field.ts';
import type { Direction } from './network.ts';
import type { Resource } from './resource.ts';

/** One entry of a Cilium policy's `ingress` or `egress`. */
export interface CiliumRule {
  readonly direction: Direction;
  readonly field: Field;
}

/** A policy has one `spec`, or several in `specs`. https://docs.cilium.io/en/stable/network/kubernetes/policy/#ciliumnetworkpolicy */
export const ciliumSpecs = ({ field }: Resource): readonly Field[] =>
  [field.get('spec'), ...field.get('specs').items].filter((spec) => spec.isMap);

/** The entries that allow, or with `Deny` those that deny. */
export const ciliumRules = (policy: Resource, suffix: '' | 'Deny' = ''): CiliumRule[] =>
  ciliumSpecs(policy).flatMap((spec) =>
    (['ingress', 'egress'] as const).flatMap((direction) => spec.get(`${direction}${suffix}`).items.map((field) => ({ direction, field }))),
  );

/** One entity among the peers of a rule, such as `world`. https://docs.cilium.io/en/stable/security/policy/language/#entities-based */
export interface CiliumEntity extends CiliumRule {
  readonly entity: Field;
  /** All of the same rule. */
  readonly entities: Field;
}

/** The entities that a policy allows. */
export const ciliumEntities = (policy: Resource): CiliumEntity[] =>
  ciliumRules(policy).flatMap((rule) => {
    const entities = rule.field.get(rule.direction === 'ingress' ? 'fromEntities' : 'toEntities');
    return entities.items.map((entity) => ({ ...rule, entity, entities }));
  });
