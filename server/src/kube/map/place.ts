import type { Located } from '../located.ts';
import { labelOf } from '../service-account.ts';

/**
 * Whether two objects lie in the same namespace. What names none is applied to whatever is at hand, together with the
 * rest of its folder or kustomization; undefined where it may go either way.
 */
export function isSameNamespace(one: Located, other: Located): boolean | undefined {
  const [a, b] = [one.fact.namespace, other.fact.namespace];
  if (typeof a === 'string' && typeof b === 'string') return a === b;
  if (one.bundle.id !== other.bundle.id) return false;
  return a === null && b === null ? true : undefined;
}

/** Few words for many things: `a, b and 3 more`. */
export function listed(words: readonly string[], most: number): string {
  const shown = words.length <= most + 1 ? words : words.slice(0, most);
  const left = words.length - shown.length;
  const [last = ''] = shown.slice(-1);
  if (left > 0) return `${shown.join(', ')} and ${left} more`;
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(', ')} and ${last}`;
}

/** Objects by kind and name, each name once. */
export const labelled = (all: readonly Located[], most: number): string => listed([...new Set(all.map(({ fact }) => labelOf(fact)))], most);
