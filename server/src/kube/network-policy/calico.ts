import { isAll } from '../calico.ts';
import type { Resource } from '../resource.ts';

/** A staged policy for everything that has no rules, so that it is to deny all. https://docs.tigera.io/calico/latest/network-policy/staged-network-policies */
export function isStagedDenial({ field }: Resource): boolean {
  const spec = field.get('spec');
  const action = spec.get('stagedAction');
  const isBare = spec.get('ingress').isEmpty && spec.get('egress').isEmpty && isAll(spec.get('selector'));
  return spec.isMap && isBare && (action.isAbsent || action.is('Set'));
}
