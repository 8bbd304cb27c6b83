import { sectionsOf } from '../languages/fluent-bit.ts';
import type { Span } from '../text/span.ts';
import { embeddedMapping } from '../yaml/embedded.ts';
import { Field } from '../yaml/field.ts';
import type { Resource } from './resource.ts';

/** One value of an output, with its place. */
export interface Given {
  readonly at: Field;
  readonly within?: Span;
  /** Undefined for what the environment or a template gives. */
  readonly value: string | undefined;
}

/** A place that Fluent Bit sends to. */
export interface FluentBitOutput {
  readonly name: string;
  readonly named: Given;
  /** Keys are in small letters. */
  readonly get: (key: string) => Given | undefined;
  /** There may be more keys. */
  readonly isOpen: boolean;
}

/** The outputs that configurations in a ConfigMap name, in the classic form and in YAML. */
export const fluentBitOutputsOf = ({ field }: Resource): readonly FluentBitOutput[] =>
  field.get('data').entries.flatMap(([, value]) => {
    const { text } = value;
    if (text === undefined) return [];
    if (/^[ \t]*\[OUTPUT\]/im.test(text)) return classic(value, text);
    return /^pipeline:/m.test(text) && /^[ \t]+outputs:/m.test(text) ? yaml(value) : [];
  });

const classic = (field: Field, text: string): FluentBitOutput[] =>
  sectionsOf(text).flatMap(({ name, entries }) => {
    const get = (key: string): Given | undefined => {
      const entry = entries.findLast((one) => one.key === key);
      return entry === undefined ? undefined : { at: field, within: entry.valueSpan, value: known(entry.value) };
    };
    const named = get('name');
    return name !== 'OUTPUT' || named?.value === undefined
      ? []
      : { name: named.value.toLowerCase(), named, get, isOpen: text.includes('{{') };
  });

function yaml(field: Field): FluentBitOutput[] {
  const document = embeddedMapping(field);
  const outputs = document === undefined ? [] : Field.root(document).get('pipeline', 'outputs').items;
  return outputs.flatMap((output) => {
    const get = (key: string): Given | undefined => {
      const [, at] = output.entries.find(([name]) => name.toLowerCase() === key) ?? [];
      return at === undefined ? undefined : { at, value: known(at.written) };
    };
    const named = get('name');
    return named?.value === undefined ? [] : { name: named.value.toLowerCase(), named, get, isOpen: output.isOpen };
  });
}

const known = (value: string | undefined): string | undefined => (value === undefined || /\$\{|\{\{/.test(value) ? undefined : value);
