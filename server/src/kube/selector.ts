import type { Field } from '../yaml/field.ts';

/** A label selector as plain data. https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors */
export interface Selector {
  readonly labels: Readonly<Record<string, string>>;
  readonly expressions: readonly { readonly key: string; readonly operator: string; readonly values: readonly string[] }[];
}

/** The labels of a pod; there may be more when they are open. */
interface PodLabels {
  readonly known: Readonly<Record<string, string>>;
  readonly isOpen: boolean;
}

/** Undefined unless all of it is known. */
export function selectorOf(field: Field): Selector | undefined {
  const [matchLabels, matchExpressions] = [field.get('matchLabels'), field.get('matchExpressions')];
  if (!isWhole(matchLabels, 'map') || !isWhole(matchExpressions, 'list')) return undefined;
  const labels = matchLabels.entries.flatMap(([key, value]) => (value.text === undefined ? [] : [[key, value.text] as const]));
  const expressions = matchExpressions.items.flatMap((item) => {
    const [key, operator, values] = [item.get('key').text, item.get('operator').text, item.get('values')];
    const isKnown = isWhole(values, 'list') && values.texts.length === values.items.length;
    return key === undefined || operator === undefined || !isKnown ? [] : [{ key, operator, values: values.texts }];
  });
  const isKnown = labels.length === matchLabels.entries.length && expressions.length === matchExpressions.items.length;
  return isKnown ? { labels: Object.fromEntries(labels), expressions } : undefined;
}

/** Nothing of it is hidden, and it has the shape that the API server asks for. */
const isWhole = (part: Field, kind: 'map' | 'list'): boolean => part.isAbsent || (part.kind === kind && !part.isOpen);

/** Certainly not selected, whatever a template may add. */
export function isUnselected(selector: Selector, { known, isOpen }: PodLabels): boolean {
  const own = (key: string): string | undefined => (Object.hasOwn(known, key) ? known[key] : undefined);
  const differs = (key: string, values: readonly string[]): boolean => {
    const value = own(key);
    return value === undefined ? !isOpen : !values.includes(value);
  };
  const fails = ({ key, operator, values }: Selector['expressions'][number]): boolean => {
    const value = own(key);
    if (operator === 'In') return differs(key, values);
    if (operator === 'NotIn') return value !== undefined && values.includes(value);
    if (operator === 'Exists') return value === undefined && !isOpen;
    return operator === 'DoesNotExist' && value !== undefined;
  };
  return Object.entries(selector.labels).some(([key, value]) => differs(key, [value])) || selector.expressions.some(fails);
}

/** True, false, or undefined where a template decides, or an operator that there is not. */
export function selects(selector: Selector, labels: PodLabels): boolean | undefined {
  if (isUnselected(selector, labels)) return false;
  const isThere = (key: string): boolean => Object.hasOwn(labels.known, key);
  const isMet = ({ key, operator }: Selector['expressions'][number]): boolean => {
    if (operator === 'In' || operator === 'Exists') return isThere(key);
    return (operator === 'NotIn' || operator === 'DoesNotExist') && (isThere(key) || !labels.isOpen);
  };
  return Object.keys(selector.labels).every(isThere) && selector.expressions.every(isMet) ? true : undefined;
}
