import type { Direction } from './network.ts';
import type { Resource } from './resource.ts';

/** Words that say nothing more than that a policy denies. */
const WORDS = new Set(
  'default deny all any everything traffic ingress egress in out and both by network networkpolicy policy netpol np namespace pods'.split(
    ' ',
  ),
);

/**
 * The directions that a policy of such a name is to deny for every pod, as `default-deny-ingress` does; none where the
 * name holds any other word, which may be an exception or an application.
 */
export function deniedByName({ name }: Resource): readonly Direction[] {
  const words = (name ?? '').toLowerCase().split(/[-._]/);
  const isDenial = words.includes('deny') && (words.includes('default') || words.includes('all') || words.includes('everything'));
  if (!isDenial || !words.every((word) => WORDS.has(word))) return [];
  const named = (['ingress', 'egress'] as const).filter((direction) => words.includes(direction));
  return named.length === 0 ? ['ingress', 'egress'] : named;
}
