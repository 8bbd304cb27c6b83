import type { Path } from '../yaml/path.ts';
import { FIELD_TABLE } from './fields.generated.ts';
import { ISTIO_FIELD_TABLE } from './istio-fields.ts';

/** What a field holds. An object's type is a name for {@link fieldsOf}; a quantity is a number or a text. */
export type Shape =
  | { readonly kind: 'object'; readonly type: string }
  | { readonly kind: 'list' | 'map'; readonly of: Shape }
  | { readonly kind: 'text'; readonly values: readonly string[] }
  | { readonly kind: 'number' | 'boolean' | 'quantity' | 'anything' };

export interface FieldShape {
  readonly name: string;
  readonly isRequired: boolean;
  readonly shape: Shape;
}

/** The type of a kind's objects; undefined for a kind or version that is not known. */
export function typeOfKind({ group, version, kind }: { readonly group: string; readonly version: string; readonly kind: string }) {
  const type = `${group === '' ? '' : `${group}/`}${version}/${kind}`;
  return LINES.has(type) ? type : undefined;
}

const NONE: ReadonlyMap<string, FieldShape> = new Map();

/** The fields of a type by name; none for a type that is not known. */
export function fieldsOf(type: string): ReadonlyMap<string, FieldShape> {
  const known = decoded.get(type);
  if (known !== undefined) return known;
  const line = LINES.get(type);
  if (line === undefined) return NONE;
  const fields = new Map(line.map(readField).map((field) => [field.name, field]));
  decoded.set(type, fields);
  return fields;
}

/** What stands at a path below an object of the type; undefined where nothing is known to stand. */
export function shapeAt(type: string, path: Path): Shape | undefined {
  let shape: Shape | undefined = { kind: 'object', type };
  for (const segment of path) {
    if (shape === undefined) return undefined;
    shape = step(shape, segment);
  }
  return shape;
}

/** The types that have a field of this name. */
export function whereElse(name: string): readonly string[] {
  return [...LINES.keys()].filter((type) => fieldsOf(type).has(name));
}

function step(shape: Shape, segment: string | number): Shape | undefined {
  if (typeof segment === 'number') return shape.kind === 'list' ? shape.of : undefined;
  if (shape.kind === 'map') return shape.of;
  return shape.kind === 'object' ? fieldsOf(shape.type).get(segment)?.shape : undefined;
}

/**
 * A line of a table has a type and its fields, parted by spaces: `name!:TYPE`. The exclamation mark stands behind what is
 * required, and a text has no type. A type is a word below or another line's; `=A|B` are the texts that are allowed,
 * with `~` for a space; `[]` behind it makes a list of it, and `{}` a map by name.
 */
const LINES: ReadonlyMap<string, readonly string[]> = new Map(
  `${FIELD_TABLE}${ISTIO_FIELD_TABLE}`.split('\n').flatMap((line) => {
    const [type = '', ...fields] = line.split(' ');
    return type === '' ? [] : [[type, fields] as const];
  }),
);

const decoded = new Map<string, ReadonlyMap<string, FieldShape>>();

function readField(text: string): FieldShape {
  const colon = text.indexOf(':');
  const name = colon < 0 ? text : text.slice(0, colon);
  const isRequired = name.endsWith('!');
  return { name: isRequired ? name.slice(0, -1) : name, isRequired, shape: readShape(colon < 0 ? 'string' : text.slice(colon + 1)) };
}

function readShape(text: string): Shape {
  if (text.endsWith('[]')) return { kind: 'list', of: readShape(text.slice(0, -2)) };
  if (text.endsWith('{}')) return { kind: 'map', of: readShape(text.slice(0, -2)) };
  if (text.startsWith('=')) return { kind: 'text', values: text.slice(1).replaceAll('~', ' ').split('|') };
  return WORDS[text] ?? { kind: 'object', type: text };
}

const WORDS: Readonly<Record<string, Shape>> = {
  string: { kind: 'text', values: [] },
  number: { kind: 'number' },
  boolean: { kind: 'boolean' },
  either: { kind: 'quantity' },
  any: { kind: 'anything' },
};
