import type { Path } from '../../yaml/path.ts';

/** Where in the values something was written: the number of the layer, and the path in its document. */
export interface From {
  readonly layer: number;
  readonly path: Path;
}

/** A stretch of a text, and where it came from when it was put in as it was written or little changed. */
export interface Part {
  readonly text: string;
  readonly from?: From | undefined;
}

/**
 * A value of Go as a template sees it. Numbers of YAML are decimals, which decides how they are printed and with what
 * they can be compared; integers come from the template itself. Everywhere else `undefined` is what is not known.
 */
export type Value =
  | { readonly kind: 'nil'; readonly from?: From | undefined }
  | { readonly kind: 'boolean'; readonly value: boolean; readonly from?: From | undefined }
  | { readonly kind: 'integer' | 'decimal'; readonly value: number; readonly from?: From | undefined }
  | { readonly kind: 'text'; readonly parts: readonly Part[] }
  | ListValue
  | MapValue;

export interface ListValue {
  readonly kind: 'list';
  readonly items: readonly (Value | undefined)[];
  readonly from?: From | undefined;
}

export interface MapValue {
  readonly kind: 'map';
  /** Nil for what is certainly not there. */
  readonly get: (name: string) => Value | undefined;
  /** The names that are certainly there, in Go's order. */
  readonly names: readonly string[];
  /** There may be more names than that. */
  readonly isOpen: boolean;
  readonly from?: From | undefined;
}

export const NIL: Value = { kind: 'nil' };

export const booleanOf = (value: boolean): Value => ({ kind: 'boolean', value });
export const integerOf = (value: number): Value | undefined => (Number.isSafeInteger(value) ? { kind: 'integer', value } : undefined);
export const textValue = (text: string, from?: From): Value => ({ kind: 'text', parts: text === '' ? [] : [{ text, from }] });
export const listOf = (items: readonly (Value | undefined)[]): ListValue => ({ kind: 'list', items });

export function mapOf(entries: ReadonlyMap<string, Value | undefined>, isOpen = false): MapValue {
  return {
    kind: 'map',
    get: (name) => (entries.has(name) ? entries.get(name) : isOpen ? undefined : NIL),
    names: [...entries.keys()].sort(compareTexts),
    isOpen,
  };
}

/** Go compares bytes of UTF-8, whose order is that of the characters' numbers. */
export function compareTexts(one: string, other: string): number {
  for (let i = 0; i < Math.min(one.length, other.length); i++) {
    if (one[i] !== other[i]) return (one.codePointAt(i) ?? 0) - (other.codePointAt(i) ?? 0);
  }
  return one.length - other.length;
}

export const textOf = (value: Value | undefined): string | undefined =>
  value?.kind === 'text' ? value.parts.map(({ text }) => text).join('') : undefined;

/** What `if` asks: neither nothing, nor zero, nor empty. */
export function isTrue(value: Value): boolean | undefined {
  switch (value.kind) {
    case 'nil':
      return false;
    case 'boolean':
      return value.value;
    case 'integer':
    case 'decimal':
      return value.value !== 0;
    case 'text':
      return value.parts.length > 0;
    case 'list':
      return value.items.length > 0;
    case 'map':
      if (value.names.length > 0) return true;
      return value.isOpen ? undefined : false;
  }
}

/** Everything that a value came from, once each. */
export function sourcesOf(value: Value | undefined): readonly From[] {
  if (value === undefined) return [];
  const all = value.kind === 'text' ? value.parts.flatMap(({ from }) => from ?? []) : value.from === undefined ? [] : [value.from];
  return all.filter((from, i) => all.findIndex((other) => isSame(from, other)) === i);
}

/** A text made of others; it came from where they came from, if that is one place. */
export function derived(text: string, ...values: readonly (Value | undefined)[]): Value {
  const sources = values.flatMap(sourcesOf);
  const [first] = sources;
  return textValue(text, first !== undefined && sources.every((other) => isSame(first, other)) ? first : undefined);
}

function isSame(one: From, other: From): boolean {
  return one.layer === other.layer && one.path.length === other.path.length && one.path.every((segment, i) => segment === other.path[i]);
}

const MOST_PARTS = 5_000;
const MOST_CHARACTERS = 200_000;
const DEEPEST = 100;

/** False for what would take too long to print, which a few lines can make by using each value twice. */
export function isPrintable(value: Value): boolean {
  let parts = 0;
  let characters = 0;
  const fits = (inner: Value | undefined, depth: number): boolean => {
    if (inner === undefined) return true;
    if (MOST_PARTS < ++parts || DEEPEST < depth) return false;
    if (inner.kind === 'text') characters += inner.parts.reduce((sum, { text }) => sum + text.length, 0);
    if (MOST_CHARACTERS < characters) return false;
    if (inner.kind === 'list') return inner.items.every((item) => fits(item, depth + 1));
    return inner.kind !== 'map' || inner.names.every((name) => fits(inner.get(name), depth + 1));
  };
  return fits(value, 0);
}
