import { booleanOf, compareTexts, isTrue, NIL, textOf, textValue, type Value } from '../value.ts';
import { type Answer, knowing, type TemplateFunction } from './arguments.ts';

/** What decides, compares and takes one value for another. https://pkg.go.dev/text/template#hdr-Functions */
export const LOGIC_FUNCTIONS: Readonly<Record<string, TemplateFunction>> = {
  not: knowing(1, (value) => truthOf(value, (isSet) => booleanOf(!isSet))),
  empty: knowing(1, (value) => truthOf(value, (isSet) => booleanOf(!isSet))),
  and: (given) => firstThat(given, false),
  or: (given) => firstThat(given, true),
  coalesce: (given) => {
    const found = firstThat([...given, NIL], true);
    return found !== undefined && isTrue(found) ? found : found && NIL;
  },
  default: ([otherwise, value, ...more]) => {
    if (more.length > 0) return undefined;
    return value && truthOf(value, (isSet) => (isSet ? value : otherwise));
  },
  required: knowing(2, ({ kind }, value) => (kind !== 'text' || value.kind === 'nil' || textOf(value) === '' ? undefined : value)),
  ternary: ([one, other, condition, ...more]) => {
    if (condition?.kind !== 'boolean' || more.length > 0) return undefined;
    return condition.value ? one : other;
  },
  eq: knowing([2, 10], (value, ...others) => {
    const same = others.map((other) => isEqual(value, other));
    const decided = same.indexOf(true);
    // Go fails at what cannot be compared unless one before it is equal.
    return (decided < 0 ? same : same.slice(0, decided)).includes(undefined) ? undefined : booleanOf(0 <= decided);
  }),
  ne: knowing(2, (one, other) => {
    const same = isEqual(one, other);
    return same === undefined ? undefined : booleanOf(!same);
  }),
  lt: ordering((order) => order < 0),
  le: ordering((order) => order <= 0),
  gt: ordering((order) => 0 < order),
  ge: ordering((order) => 0 <= order),
  kindOf: knowing(1, (value) => textValueOf(KINDS[value.kind])),
  kindIs: knowing(2, (kind, value) => sameText(textOf(kind), KINDS[value.kind])),
  typeOf: knowing(1, (value) => textValueOf(TYPES[value.kind])),
  typeIs: knowing(2, (type, value) => sameText(textOf(type), TYPES[value.kind])),
};

/** Integers are of several kinds, and `.Values` itself is of another type than the maps in it. */
const KINDS: Readonly<Partial<Record<Value['kind'], string>>> = {
  nil: 'invalid',
  boolean: 'bool',
  decimal: 'float64',
  text: 'string',
  list: 'slice',
  map: 'map',
};

const TYPES: Readonly<Partial<Record<Value['kind'], string>>> = { boolean: 'bool', decimal: 'float64', text: 'string' };

const textValueOf = (text: string | undefined): Answer => (text === undefined ? undefined : textValue(text));

const sameText = (one: string | undefined, other: string | undefined): Answer =>
  one === undefined || other === undefined ? undefined : booleanOf(one === other);

function truthOf(value: Value, answer: (isSet: boolean) => Answer): Answer {
  const isSet = isTrue(value);
  return isSet === undefined ? undefined : answer(isSet);
}

/** The first that is as asked, or the last. */
function firstThat(given: readonly Answer[], asked: boolean): Answer {
  for (const [i, value] of given.entries()) {
    const isSet = value && isTrue(value);
    if (i === given.length - 1) return value;
    if (isSet === undefined) return undefined;
    if (isSet === asked) return value;
  }
  return undefined;
}

/** Undefined where Go fails or the answer is not known. */
function isEqual(one: Value, other: Value): boolean | undefined {
  if (one.kind === 'list' || one.kind === 'map' || other.kind === 'list' || other.kind === 'map') return undefined;
  if (one.kind === 'nil' || other.kind === 'nil') return one.kind === other.kind;
  if (one.kind === 'text' || other.kind === 'text') return one.kind === other.kind ? textOf(one) === textOf(other) : undefined;
  return one.kind === other.kind ? one.value === other.value : undefined;
}

function ordering(holds: (order: number) => boolean): TemplateFunction {
  return knowing(2, (one, other) => {
    const [text, otherText] = [textOf(one), textOf(other)];
    if (text !== undefined && otherText !== undefined) return booleanOf(holds(compareTexts(text, otherText)));
    const isNumber = (one.kind === 'integer' || one.kind === 'decimal') && one.kind === other.kind;
    return isNumber ? booleanOf(holds(one.value - other.value)) : undefined;
  });
}
