import { type Direction, trafficRulesOf } from '../kube/network.ts';
import { set } from '../yaml/change.ts';
import type { Field } from '../yaml/field.ts';
import type { Rule } from './rule.ts';

/** Reports rules of a NetworkPolicy that name ports but nobody for whom, which means everybody. */
export function peersMissing(wanted: Direction, says: string, isElsewhere: (ports: Field) => boolean): NonNullable<Rule['check']> {
  return {
    *'networking.k8s.io/NetworkPolicy'(policy) {
      for (const { direction, field, peers, ports } of trafficRulesOf(policy)) {
        if (direction !== wanted || !field.isMap || !peers.isEmpty || ports.isOpen || ports.items.length === 0) continue;
        if (isElsewhere(ports)) continue;
        yield {
          at: peers,
          onKey: true,
          message: `${policy.label} ${says}`,
          fixes: [
            { title: 'Allow only the pods of its own namespace', safety: 'needs-review', changes: [set(peers, [{ podSelector: {} }])] },
          ],
        };
      }
    },
  };
}
