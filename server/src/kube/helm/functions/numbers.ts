import { integerOf, textOf, type Value } from '../value.ts';
import { type Answer, knowing, type TemplateFunction } from './arguments.ts';

/** https://masterminds.github.io/sprig/math.html */
export const NUMBER_FUNCTIONS: Readonly<Record<string, TemplateFunction>> = {
  int: knowing(1, converted),
  int64: knowing(1, converted),
  float64: knowing(1, (value) => {
    const number = value.kind === 'integer' || value.kind === 'decimal' ? value.value : undefined;
    return number === undefined ? undefined : { kind: 'decimal', value: number, from: sourceOf(value) };
  }),
  atoi: knowing(1, (value) => (value.kind === 'text' ? converted(value) : undefined)),
  add: computing((numbers) => numbers.reduce((sum, number) => sum + number, 0)),
  add1: computing(([number = 0, ...more]) => (more.length > 0 ? undefined : number + 1)),
  sub: computing(([one, other, ...more]) => (one === undefined || other === undefined || more.length > 0 ? undefined : one - other)),
  mul: computing(([first = 0, ...more]) => more.reduce((product, number) => product * number, first)),
  div: computing(([one, other, ...more]) => (one === undefined || !other || more.length > 0 ? undefined : Math.trunc(one / other))),
  mod: computing(([one, other, ...more]) => (one === undefined || !other || more.length > 0 ? undefined : one % other)),
  max: computing((numbers) => Math.max(...numbers)),
  min: computing((numbers) => Math.min(...numbers)),
};

/** As Go makes an integer of something; of a text only where there is no doubt. */
function converted(value: Value): Answer {
  const number = wholeNumber(value);
  const integer = number === undefined ? undefined : integerOf(number);
  return integer && ({ ...integer, from: sourceOf(value) } as Value);
}

function wholeNumber(value: Value): number | undefined {
  switch (value.kind) {
    case 'nil':
      return 0;
    case 'boolean':
      return Number(value.value);
    case 'integer':
      return value.value;
    case 'decimal':
      return Math.trunc(value.value);
    case 'text': {
      const text = textOf(value) ?? '';
      return /^-?(?:0|[1-9][0-9]*)$/.test(text) ? Number(text) : undefined;
    }
    default:
      return undefined;
  }
}

const sourceOf = (value: Value) => (value.kind === 'text' ? value.parts[0]?.from : value.from);

function computing(compute: (numbers: readonly number[]) => number | undefined): TemplateFunction {
  return knowing([1, 20], (...values) => {
    const numbers = values.map(wholeNumber).filter((number) => number !== undefined);
    const result = numbers.length === values.length ? compute(numbers) : undefined;
    return result === undefined ? undefined : integerOf(result || 0);
  });
}
