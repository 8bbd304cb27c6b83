import { type Direction, trafficRulesOf } from '../kube/network.ts';
import { set } from '../yaml/change.ts';
import type { Rule } from './rule.ts';

/** Reports rules of a NetworkPolicy that name neither peers nor ports, which lets everything through. */
export function allowsAll(wanted: Direction, says: string): NonNullable<Rule['check']> {
  return {
    *'networking.k8s.io/NetworkPolicy'(policy) {
      for (const { direction, field, peers, ports } of trafficRulesOf(policy)) {
        if (direction !== wanted || !field.isMap || !peers.isEmpty || !ports.isEmpty) continue;
        yield {
          at: peers,
          message: `${policy.label} ${says}`,
          fixes: [
            { title: 'Allow only the pods of its own namespace', safety: 'needs-review', changes: [set(peers, [{ podSelector: {} }])] },
          ],
        };
      }
    },
  };
}
