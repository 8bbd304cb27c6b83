import type { Field } from '../yaml/field.ts';

/** https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/ */
const POWERS: Readonly<Record<string, number>> = { n: -9, u: -6, m: -3, '': 0, k: 3, M: 6, G: 9, T: 12, P: 15, E: 18 };

const BINARY: Readonly<Record<string, number>> = { Ki: 2 ** 10, Mi: 2 ** 20, Gi: 2 ** 30, Ti: 2 ** 40, Pi: 2 ** 50, Ei: 2 ** 60 };

/** An amount of CPU, memory or something else as a number; undefined when it is none or unknown. */
export function quantityOf(field: Field): number | undefined {
  if (field.number !== undefined) return field.number;
  const [, number, exponent, suffix = ''] =
    /^([+-]?(?:\d+(?:\.\d*)?|\.\d+))(?:[eE]([+-]?\d+)|([A-Za-z]{0,2}))$/.exec(field.text ?? '') ?? [];
  if (number === undefined) return undefined;
  if (Object.hasOwn(BINARY, suffix)) return Number(number) * (BINARY[suffix] ?? 1);
  const power = Object.hasOwn(POWERS, suffix) ? (exponent ?? POWERS[suffix]) : undefined;
  // To multiply by a thousandth gives neighbours of what is meant: 9m would be more than 0.009.
  return power === undefined ? undefined : Number(`${number}e${power}`);
}
