import type { Field } from '../yaml/field.ts';
import { type Cidr, parseCidr } from './cidr.ts';
import { type TrafficRule, trafficRulesOf } from './network.ts';
import type { Resource } from './resource.ts';

/** A range of addresses among the peers of a NetworkPolicy. */
export interface IpBlock {
  readonly rule: TrafficRule;
  readonly peer: Field;
  readonly cidr: Field;
  readonly range: Cidr;
  readonly except: Field;
  /** Undefined when an exception is hidden or no range. */
  readonly exceptions: readonly Cidr[] | undefined;
}

/** Those whose range is known, in the directions that the policy rules. */
export function ipBlocksOf(policy: Resource): IpBlock[] {
  return trafficRulesOf(policy).flatMap((rule) =>
    rule.peers.items.flatMap((peer) => {
      const cidr = peer.get('ipBlock', 'cidr');
      const range = cidr.text === undefined ? undefined : parseCidr(cidr.text);
      const except = peer.get('ipBlock', 'except');
      return range === undefined ? [] : { rule, peer, cidr, range, except, exceptions: exceptionsIn(except) };
    }),
  );
}

function exceptionsIn(except: Field): Cidr[] | undefined {
  if (except.isAbsent) return [];
  const ranges = except.items.flatMap((item) => (item.text === undefined ? [] : (parseCidr(item.text) ?? [])));
  return except.isList && !except.isOpen && ranges.length === except.items.length ? ranges : undefined;
}
