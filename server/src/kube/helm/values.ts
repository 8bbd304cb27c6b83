import type { Field } from '../../yaml/field.ts';
import { compareTexts, type From, type MapValue, NIL, textValue, type Value } from './value.ts';

/**
 * What `.Values` holds: the roots of the files of values, of which later ones win. Maps merge, and null removes what
 * an earlier file says. https://helm.sh/docs/chart_template_guide/values_files/
 */
export const valuesFrom = (layers: readonly Field[]): MapValue =>
  merged(layers.flatMap((field, layer) => (field.isAbsent ? [] : [{ field, layer }])));

/** The same map, of which nothing is known at the paths and below. */
export function hiding(map: MapValue, paths: readonly (readonly string[])[]): MapValue {
  if (paths.length === 0) return map;
  return seenThrough(map, false, (name) => {
    const below = paths.flatMap(([first, ...rest]) => (first === name ? [rest] : []));
    const value = below.some(({ length }) => length === 0) ? undefined : map.get(name);
    return value?.kind === 'map' ? hiding(value, below) : value;
  });
}

/** The same map, where below the names there may be more than is written, at any depth. */
export function opening(map: MapValue, names: readonly string[]): MapValue {
  if (names.length === 0) return map;
  return seenThrough(map, true, (name) => (names.includes(name) ? opened(map.get(name)) : map.get(name)));
}

function opened(value: Value | undefined): Value | undefined {
  if (value === undefined || value.kind === 'nil') return undefined;
  return value.kind === 'map' ? seenThrough(value, true, (name) => opened(value.get(name))) : value;
}

/** Names are worked out only when they are asked for. */
const seenThrough = (map: MapValue, opens: boolean, get: MapValue['get']): MapValue => ({
  kind: 'map',
  get,
  get names() {
    return map.names;
  },
  get isOpen() {
    return opens || map.isOpen;
  },
  from: map.from,
});

/** A field of one of the layers. */
interface Source {
  readonly field: Field;
  readonly layer: number;
}

/** The sources are maps, or of an unknown kind, in rising order of precedence. */
function merged(sources: readonly Source[]): MapValue {
  const known = new Map<string, Value | undefined>();
  const get = (name: string): Value | undefined => {
    if (!known.has(name)) known.set(name, childOf(sources, name));
    return known.get(name);
  };
  const last = sources.at(-1);
  let names: readonly string[] | undefined;
  let isOpen: boolean | undefined;
  return {
    kind: 'map',
    get,
    get names() {
      names ??= [...new Set(sources.flatMap(({ field }) => field.entries.map(([name]) => name)))]
        .filter((name) => get(name)?.kind !== 'nil')
        .sort(compareTexts);
      return names;
    },
    get isOpen() {
      isOpen ??= sources.some(({ field }) => field.isOpen || !field.isMap || hasNulls(field));
      return isOpen;
    },
    from: last && fromOf(last),
  };
}

/** Whether a removed name is still there depends on what removes it, and on the version of Helm. */
const hasNulls = (field: Field): boolean => field.entries.some(([, entry]) => entry.kind === 'null');

function childOf(sources: readonly Source[], name: string): Value | undefined {
  const maps: Source[] = [];
  for (const { field, layer } of sources.toReversed()) {
    const child = field.get(name);
    if (child.kind === 'absent') continue;
    if (child.kind === 'unknown') return undefined;
    if (child.kind === 'map') maps.unshift({ field: child, layer });
    // A map wins over whatever an earlier file says instead of one.
    else if (maps.length === 0)
      return child.kind === 'null' ? { kind: 'nil', from: fromOf({ field: child, layer }) } : unmerged(child, layer);
  }
  return maps.length === 0 ? NIL : merged(maps);
}

/** A value that nothing is merged with. */
function unmerged(field: Field, layer: number): Value | undefined {
  const from = fromOf({ field, layer });
  switch (field.kind) {
    case 'map':
      return merged([{ field, layer }]);
    case 'list':
      return field.isOpen ? undefined : new FieldList(field, layer, from);
    case 'null':
      return { kind: 'nil', from };
    case 'scalar':
      return scalarOf(field, from);
    default:
      return undefined;
  }
}

/** Its items are read when they are asked for: a few lines of aliases can stand for more than memory holds. */
class FieldList {
  readonly kind = 'list';
  readonly from: From;
  private readonly field: Field;
  private readonly layer: number;
  private read: readonly (Value | undefined)[] | undefined;

  constructor(field: Field, layer: number, from: From) {
    this.field = field;
    this.layer = layer;
    this.from = from;
  }

  get items(): readonly (Value | undefined)[] {
    this.read ??= this.field.items.map((item) => unmerged(item, this.layer));
    return this.read;
  }
}

function scalarOf(field: Field, from: From): Value | undefined {
  // A tag may make something else of what is written.
  if (field.tag !== undefined) return undefined;
  const { value } = field;
  if (typeof value === 'string') return textValue(value, from);
  if (typeof value === 'boolean') return { kind: 'boolean', value, from };
  return typeof value === 'number' && Number.isFinite(value) ? { kind: 'decimal', value, from } : undefined;
}

const fromOf = ({ field, layer }: Source): From => ({ layer, path: field.path });
