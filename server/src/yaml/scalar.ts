/** What a scalar can be to Kubernetes. */
export type ScalarValue = string | number | boolean | null;

const NULLS = new Set(['', '~', 'null', 'Null', 'NULL']);
const TRUES = new Set(['y', 'Y', 'yes', 'Yes', 'YES', 'true', 'True', 'TRUE', 'on', 'On', 'ON']);
const FALSES = new Set(['n', 'N', 'no', 'No', 'NO', 'false', 'False', 'FALSE', 'off', 'Off', 'OFF']);
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;

/**
 * The value of an unquoted scalar as Kubernetes reads it. That is YAML 1.1 by the library go-yaml 2, not YAML 1.2:
 * `yes` and `on` are true, `0644` is octal; but times and dates stay text.
 * https://github.com/kubernetes-sigs/yaml/blob/master/goyaml.v2/resolve.go
 */
export function resolvePlain(source: string): ScalarValue {
  if (NULLS.has(source)) return null;
  if (TRUES.has(source)) return true;
  if (FALSES.has(source)) return false;
  const first = source.charCodeAt(0);
  const mayBeNumber = (48 <= first && first <= 57) || first === 43 || first === 45 || first === 46;
  return (mayBeNumber ? resolveNumber(source) : undefined) ?? source;
}

/** True when the text, written without quotes, would be read back as this same text. */
export const staysText = (text: string): boolean => resolvePlain(text) === text;

function resolveNumber(source: string): number | undefined {
  const digits = source.replaceAll('_', '');
  const integer = resolveOtherBase(digits.replace(/^[-+]/, ''));
  if (integer !== undefined) return digits.startsWith('-') ? -integer || 0 : integer;
  return FLOAT.test(digits) ? Number(digits) || 0 : undefined;
}

/** A whole number in hexadecimal, binary or octal digits. */
function resolveOtherBase(digits: string): number | undefined {
  if (/^0[xX][0-9a-fA-F]+$/.test(digits)) return Number.parseInt(digits, 16);
  if (/^0[bB][01]+$/.test(digits)) return Number.parseInt(digits.slice(2), 2);
  const octal = /^0[oO]?([0-7]+)$/.exec(digits);
  return octal?.[1] === undefined ? undefined : Number.parseInt(octal[1], 8);
}
