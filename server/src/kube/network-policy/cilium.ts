import type { Field } from '../../yaml/field.ts';
import type { Path } from '../../yaml/path.ts';
import { ciliumSpecs } from '../cilium.ts';
import type { Resource } from '../resource.ts';
import { type Selector, selectorOf } from '../selector.ts';

export interface CiliumFact {
  /** Of its one specification, where all is known. */
  readonly selector?: Selector;
  /** The first list of host names that it allows. */
  readonly names?: Path;
  /** Some rule may lead queries through Cilium's DNS proxy, which learns from the answers. https://docs.cilium.io/en/stable/security/policy/language/#dns-based */
  readonly maySeeDns: boolean;
}

export function ciliumFact(policy: Resource): CiliumFact {
  const specs = ciliumSpecs(policy);
  const [first, ...others] = specs;
  const selector = first === undefined || 0 < others.length ? undefined : selectorOf(first.get('endpointSelector'));
  const rules = specs.flatMap((spec) => spec.get('egress').items);
  const names = rules.map((rule) => rule.get('toFQDNs')).find((list) => 0 < list.items.length);
  return {
    ...(selector === undefined ? {} : { selector }),
    ...(names === undefined ? {} : { names: names.path.slice(policy.field.path.length) }),
    maySeeDns: specs.some((spec) => spec.get('egress').isOpen) || rules.some(maySeeDns),
  };
}

function maySeeDns(rule: Field): boolean {
  const ports = rule.get('toPorts');
  return ports.isOpen || ports.items.some((entry) => !entry.get('rules', 'dns').isAbsent);
}
