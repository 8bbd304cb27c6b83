import { derived, isPrintable, type Value } from './value.ts';

/**
 * What Go prints for a value by the verb `%v`; of something whose parts are not all known undefined. A text is printed
 * part by part.
 * https://pkg.go.dev/fmt
 */
export function printed(value: Value): Value | undefined {
  if (value.kind === 'text') return value;
  if (!isPrintable(value)) return undefined;
  const text = plainText(value);
  return text === undefined ? undefined : derived(text, value);
}

function plainText(value: Value | undefined): string | undefined {
  switch (value?.kind) {
    case 'nil':
      return '<nil>';
    case 'boolean':
    case 'integer':
      return String(value.value);
    case 'decimal':
      return decimalText(value.value);
    case 'text':
      return value.parts.map(({ text }) => text).join('');
    case 'list': {
      const items = value.items.map(plainText);
      return items.includes(undefined) ? undefined : `[${items.join(' ')}]`;
    }
    case 'map': {
      const entries = value.names.map((name) => [name, plainText(value.get(name))] as const);
      if (value.isOpen || entries.some(([, text]) => text === undefined)) return undefined;
      return `map[${entries.map(([name, text]) => `${name}:${text}`).join(' ')}]`;
    }
    default:
      return undefined;
  }
}

/** The fewest digits, with an exponent below 0.0001 and from a million on. https://pkg.go.dev/strconv#FormatFloat */
export function decimalText(value: number): string {
  const [digits = '', power = '0'] = value.toExponential().split('e');
  const exponent = Number(power);
  if (-4 <= exponent && exponent < 6) return String(value);
  return `${digits}e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
}

/** JSON has an exponent only for what is very small or very large, which is so in JavaScript too. https://pkg.go.dev/encoding/json#Marshal */
export const jsonNumber = (value: number): string => String(value);

/** A text as Go quotes it; undefined for characters of which it is hard to know whether Go prints them. */
export function quoted(text: string): string | undefined {
  if (!/^[\p{L}\p{M}\p{N}\p{P}\p{S}\p{ASCII}]*$/u.test(text)) return undefined;
  return `"${text.replace(/["\\]|[^\P{ASCII} -~]/gu, escaped)}"`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\x07': '\\a',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
};

const escaped = (character: string): string => ESCAPES[character] ?? `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`;
