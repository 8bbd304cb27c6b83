import type { Field } from '../../yaml/field.ts';
import type { Path } from '../../yaml/path.ts';
import type { Labels } from '../known.ts';
import { isUnselected } from '../selector.ts';

/** Which workloads an object of Istio is for. */
export interface Selection extends Labels {
  /** It is for named targets, not for workloads by their labels. */
  readonly isTargeted: boolean;
}

/** Without labels it is for all. https://istio.io/latest/docs/reference/config/type/workload-selector/ */
export function selectionOf(spec: Field): Selection {
  const selector = spec.get('selector');
  const isTargeted = !spec.get('targetRef').isAbsent || !spec.get('targetRefs').isAbsent;
  return { ...labelsIn(selector.get('matchLabels')), isTargeted };
}

/** The labels of a mapping; there may be more where a template or a value of another kind stands. */
export function labelsIn(field: Field): Labels {
  const known = Object.fromEntries(field.entries.flatMap(([key, { text }]) => (text === undefined ? [] : [[key, text]])));
  return { known, isOpen: !field.isAbsent && (!field.isMap || field.isOpen || Object.keys(known).length < field.entries.length) };
}

/** It is for every workload of its namespace, for certain. */
export const isForAll = ({ known, isOpen, isTargeted }: Selection): boolean => !isOpen && !isTargeted && Object.keys(known).length === 0;

/** True, false, or undefined where a template decides. */
export function selects(selection: Selection, labels: Labels): boolean | undefined {
  if (selection.isTargeted || isUnselected({ labels: selection.known, expressions: [] }, labels)) return false;
  const isSure = !selection.isOpen && Object.entries(selection.known).every(([key, value]) => labels.known[key] === value);
  return isSure ? true : undefined;
}

/** Where a field stands in its resource. */
export const pathBelow = (above: Field, field: Field): Path => field.path.slice(above.path.length);
