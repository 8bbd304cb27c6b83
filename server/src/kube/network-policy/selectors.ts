import type { Labels } from '../known.ts';
import type { Selector } from '../selector.ts';

/** Certainly selected, whatever a template may add. */
export function isSelected(selector: Selector, { known, isOpen }: Labels): boolean {
  const own = (key: string): string | undefined => (Object.hasOwn(known, key) ? known[key] : undefined);
  const holds = ({ key, operator, values }: Selector['expressions'][number]): boolean => {
    const value = own(key);
    if (operator === 'In') return value !== undefined && values.includes(value);
    if (operator === 'NotIn') return value === undefined ? !isOpen : !values.includes(value);
    if (operator === 'Exists') return value !== undefined;
    return operator === 'DoesNotExist' && value === undefined && !isOpen;
  };
  return Object.entries(selector.labels).every(([key, value]) => own(key) === value) && selector.expressions.every(holds);
}

/** No pod can be selected by both. */
export const areDisjoint = (one: Selector, other: Selector): boolean =>
  Object.entries(one.labels).some(([key, value]) => Object.hasOwn(other.labels, key) && other.labels[key] !== value);

/** It names something, so that it does not select everything. */
export const isNarrow = ({ labels, expressions }: Selector): boolean => 0 < Object.keys(labels).length + expressions.length;
