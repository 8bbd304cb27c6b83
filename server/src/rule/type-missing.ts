import type { Direction } from '../kube/network.ts';
import { append } from '../yaml/change.ts';
import type { Rule } from './rule.ts';

/** Reports a direction of a NetworkPolicy that is written out but that its `policyTypes` leave out. */
export function typeMissing(direction: Direction, type: 'Ingress' | 'Egress'): NonNullable<Rule['check']> {
  return {
    *'networking.k8s.io/NetworkPolicy'(policy) {
      const spec = policy.field.get('spec');
      const types = spec.get('policyTypes');
      const isKnown = types.isList && !types.isOpen && types.items.every((item) => item.text !== undefined);
      if (!isKnown || types.isEmpty || types.includes(type) || !spec.get(direction).isList) return;
      yield {
        at: spec.get(direction),
        onKey: true,
        message: `${policy.label} has an ${direction} list that does nothing: its policyTypes leave ${type} out`,
        fixes: [{ title: `Add ${type} to policyTypes`, safety: 'needs-review', changes: [append(types, type)] }],
      };
    },
  };
}
