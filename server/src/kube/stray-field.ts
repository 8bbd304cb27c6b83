import { editDistance } from '../text/distance.ts';
import type { Field } from '../yaml/field.ts';
import { fieldsOf, type Shape } from './fields.ts';
import { COMMON_NAMES, HOME_LABELS, protectionsOf } from './protections.ts';

/** An object in a manifest whose type is known. */
export interface TypedObject {
  readonly field: Field;
  readonly type: string;
  /** The next object around it. */
  readonly above: TypedObject | undefined;
}

/** A field that its object does not have, although somebody expects protection from it. */
export interface StrayField {
  readonly field: Field;
  readonly object: TypedObject;
  /** The field that was meant. */
  readonly name: string;
  /** The type that has it, the object's own when the field is only misspelt; {@link LABELS} for a label. */
  readonly home: string;
}

/** Every stray field of an object and all below it. What stands there through an alias is met where it is written. */
export function* strayFields(field: Field, type: string): Generator<StrayField> {
  for (const object of objectsIn(field, { kind: 'object', type }, undefined)) {
    const fields = fieldsOf(object.type);
    const entries = object.field.entries;
    // Such a mapping is an order to a patching tool.
    if (entries.some(([name]) => name.startsWith('$'))) continue;
    for (const [name, entry] of entries) {
      if (fields.has(name) || isUncertain(entry, object.field)) continue;
      const meant = misspelt(entry, object) ?? bareLabel(entry, object) ?? misplaced(entry, object, type);
      if (meant !== undefined) yield { field: entry, object, ...meant };
    }
  }
}

/** The objects from the one at hand out to the outermost. */
export function* outwards(object: TypedObject): Generator<TypedObject> {
  for (let current: TypedObject | undefined = object; current !== undefined; current = current.above) yield current;
}

/**
 * The one place where the field could stand instead: in the object itself, in those around it, or in single objects
 * below these. Undefined where it belongs to the entries of a list.
 */
export function homeOf({ object, name, home }: StrayField): Field | undefined {
  if (home === LABELS) return object.field.get(LABELS, name);
  for (const { field, type } of outwards(object)) {
    const path = wayTo(type, home);
    if (path !== undefined) return path.isManifold ? undefined : field.get(...path.names, name);
  }
  return undefined;
}

function* objectsIn(field: Field, shape: Shape, above: TypedObject | undefined): Generator<TypedObject> {
  switch (shape.kind) {
    case 'object': {
      if (!field.isMap) return;
      const object = { field, type: shape.type, above };
      yield object;
      const fields = fieldsOf(shape.type);
      for (const [name, entry] of field.entries) {
        const known = fields.get(name);
        if (known !== undefined && isWrittenIn(entry, field)) yield* objectsIn(entry, known.shape, object);
      }
      return;
    }
    case 'list':
      for (const item of field.items) if (isWrittenIn(item, field)) yield* objectsIn(item, shape.of, above);
      return;
    case 'map':
      for (const [, entry] of field.entries) if (isWrittenIn(entry, field)) yield* objectsIn(entry, shape.of, above);
  }
}

/** A template decides whether the field is there, or it is written at another place. */
function isUncertain(entry: Field, object: Field): boolean {
  return entry.document.isConditional(entry.keyAnchor.start) || !isWrittenIn(entry, object);
}

/** Not brought by an alias or `<<`: an anchor always stands before what refers to it. */
const isWrittenIn = (entry: Field, object: Field): boolean => !entry.isShared || object.keyAnchor.start <= entry.keyAnchor.start;

type Meant = Pick<StrayField, 'name' | 'home'>;

function misspelt(entry: Field, object: TypedObject): Meant | undefined {
  const { type } = object;
  if (type === 'LabelSelector' && !protects(object)) return undefined;
  const candidates = [...protectionsOf(type)].filter((name) => {
    const shape = fieldsOf(type).get(name)?.shape;
    return shape !== undefined && fits(entry, shape);
  });
  const name = closest(String(entry.segment), candidates, 1);
  return name === undefined ? undefined : { name, home: type };
}

/** The selector of a policy says whom it protects; those of workloads and schedulers protect nobody. */
const protects = ({ above }: TypedObject): boolean => protectionsOf(above?.type ?? '').size > 0;

/** Where a selector has its labels. */
export const LABELS = 'matchLabels';

/** A label that stands in a selector itself. Without it the selector is empty, and an empty one selects all. */
function bareLabel(entry: Field, object: TypedObject): Meant | undefined {
  const isSelector = object.type === 'WorkloadSelector' || (object.type === 'LabelSelector' && protects(object));
  return isSelector && entry.kind === 'scalar' ? { name: String(entry.segment), home: LABELS } : undefined;
}

/** The field of another type below the same root, spelt rightly or nearly so. */
function misplaced(entry: Field, object: TypedObject, root: string): Meant | undefined {
  const homes = homesBelow(root);
  const segment = String(entry.segment);
  const exact = homes.get(segment);
  const name = exact === undefined ? closest(segment, [...homes.keys()], LONG) : segment;
  const types = (name === undefined ? undefined : homes.get(name)) ?? [];
  const fitting = types.filter((type) => type !== object.type && fits(entry, fieldsOf(type).get(name ?? '')?.shape));
  const [home] = [...outwards(object)].flatMap(({ type }) => nearest(type, fitting));
  return name === undefined || home === undefined ? undefined : { name, home };
}

/** Of some types, that which the shortest way leads to; none when no way does. */
function nearest(from: string, types: readonly string[]): string[] {
  const reached = types.flatMap((type) => ({ type, length: wayTo(from, type)?.names.length ?? Number.POSITIVE_INFINITY }));
  const best = reached.reduce((one, other) => (other.length < one.length ? other : one), { type: '', length: Number.POSITIVE_INFINITY });
  return best.type === '' ? [] : [best.type];
}

/** Names shorter than this resemble too much. */
const LONG = 8;

/** The one name that was probably meant; none when two are as close. */
function closest(word: string, names: readonly string[], atLeast: number): string | undefined {
  const lower = plain(word);
  const found = names
    .map((name) => ({ name, steps: editDistance(lower, plain(name)) }))
    .filter(({ name, steps }) => steps <= allowance(Math.min(name.length, word.length)) && atLeast <= name.length)
    .sort((a, b) => a.steps - b.steps);
  const [first, second] = found;
  return first === undefined || first.steps === second?.steps ? undefined : first.name;
}

const plain = (word: string): string => word.toLowerCase().replaceAll(/[-_ ]/g, '');

const allowance = (length: number): number => (length < 4 ? 0 : length < 6 ? 1 : 2);

/** Could this value stand in such a field? */
function fits(value: Field, shape: Shape | undefined): boolean {
  if (shape === undefined) return false;
  if (value.isUnknown || value.isAbsent) return true;
  switch (shape.kind) {
    case 'object':
    case 'map':
      return value.isMap;
    case 'list':
      return value.isList;
    case 'boolean':
      return typeof value.value === 'boolean' || /^(?:true|false)$/i.test(value.written ?? '');
    case 'number':
      return value.number !== undefined || /^\d+$/.test(value.written ?? '');
    case 'anything':
      return true;
    default:
      return value.kind === 'scalar';
  }
}

const homesOf = new Map<string, ReadonlyMap<string, readonly string[]>>();

/** The protections of all types below a root whose names tell of few, each with the types that have it. */
function homesBelow(root: string): ReadonlyMap<string, readonly string[]> {
  const known = homesOf.get(root);
  if (known !== undefined) return known;
  const homes = new Map<string, string[]>();
  for (const type of waysBelow(root).keys()) {
    if (!HOME_LABELS.has(type)) continue;
    for (const name of protectionsOf(type)) if (!COMMON_NAMES.has(name)) homes.set(name, [...(homes.get(name) ?? []), type]);
  }
  homesOf.set(root, homes);
  return homes;
}

/** How one type holds another, however deep. */
interface Way {
  readonly names: readonly string[];
  /** It goes through a list or map, so that there may be many. */
  readonly isManifold: boolean;
}

const waysFrom = new Map<string, ReadonlyMap<string, Way>>();

/** The shortest way from an object of one type to one of another. */
const wayTo = (from: string, to: string): Way | undefined => waysBelow(from).get(to);

/** The shortest ways to all types below one; each comes after those that are shorter. */
function waysBelow(from: string): ReadonlyMap<string, Way> {
  const known = waysFrom.get(from);
  if (known !== undefined) return known;
  const ways = new Map<string, Way>([[from, { names: [], isManifold: false }]]);
  for (const [type, { names, isManifold }] of ways) {
    for (const { name, shape } of fieldsOf(type).values()) {
      let inner = shape;
      while (inner.kind === 'list' || inner.kind === 'map') inner = inner.of;
      if (inner.kind === 'object' && !ways.has(inner.type))
        ways.set(inner.type, { names: [...names, name], isManifold: isManifold || inner !== shape });
    }
  }
  waysFrom.set(from, ways);
  return ways;
}
