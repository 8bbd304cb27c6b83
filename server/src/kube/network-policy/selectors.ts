import type { Labels } from '../known.ts';
import { type Selector, selects } from '../selector.ts';

/** Certainly selected, whatever a template may add. */
export const isSelected = (selector: Selector, labels: Labels): boolean => selects(selector, labels) === true;

/** No pod can be selected by both. */
export const areDisjoint = (one: Selector, other: Selector): boolean =>
  Object.entries(one.labels).some(([key, value]) => Object.hasOwn(other.labels, key) && other.labels[key] !== value);

/** It names something, so that it does not select everything. */
export const isNarrow = ({ labels, expressions }: Selector): boolean => 0 < Object.keys(labels).length + expressions.length;
