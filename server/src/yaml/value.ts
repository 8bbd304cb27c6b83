import { isMap, isScalar, isSeq, type Node, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Change, Value } from './change.ts';
import type { YamlDocument } from './document.ts';
import type { Field } from './field.ts';
import { isMapping } from './format.ts';
import type { Path } from './path.ts';

/** How many nodes a value may have, aliases expanded: a few lines of aliases can stand for more than memory holds. */
const BUDGET = 200_000;
const DEPTH = 1_500;

/**
 * What stands in a field, as Kubernetes reads it. What a template hides counts as the text that hides it, what an
 * unknown tag marks as its text with the tag. Undefined when it is too large or an alias stands for nothing.
 */
export function dataOf(field: Field): Value | undefined {
  return field.node === null ? null : new Reader(field.document).read(field.node, 0);
}

class Reader {
  private readonly document: YamlDocument;
  private left = BUDGET;

  constructor(document: YamlDocument) {
    this.document = document;
  }

  read(written: Node | null, depth: number): Value | undefined {
    if (this.left-- <= 0 || DEPTH < depth) return undefined;
    const node = this.document.resolve(written);
    if (node === null) return null;
    if (isScalar(node)) return this.scalar(node);
    if (isSeq(node)) return this.list(node as YAMLSeq<Node | null>, depth);
    return isMap(node) ? this.map(node as YAMLMap, depth) : undefined;
  }

  private scalar(node: Scalar): Value {
    const value = this.document.scalarValue(node);
    return value === undefined ? `${node.tag ?? ''} ${node.value}` : value;
  }

  private list({ items }: YAMLSeq<Node | null>, depth: number): Value | undefined {
    const values: Value[] = [];
    for (const item of items) {
      const value = this.read(item, depth + 1);
      if (value === undefined) return undefined;
      values.push(value);
    }
    return values;
  }

  private map(node: YAMLMap, depth: number): Value | undefined {
    const entries: [string, Value][] = [];
    for (const entry of this.document.entries(node).values()) {
      const value = this.read(entry.value, depth + 1);
      if (value === undefined) return undefined;
      entries.push([entry.name, value]);
    }
    return Object.fromEntries(entries);
  }
}

/** The same data; the order of keys does not matter. */
export function equalValues(a: Value, b: Value): boolean {
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((item, i) => equalValues(item, b[i]));
  if (!isMapping(a)) return a === b;
  if (!isMapping(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && equalValues(a[key] ?? null, b[key] ?? null));
}

/**
 * What the changes mean: the value of a whole document after them. Paths speak of the value before, whatever other
 * changes remove or rename. Undefined when a change asks for something that the value has no place for.
 */
export function applyChanges(value: Value, changes: readonly Change[]): Value | undefined {
  let result: Value | undefined = value;
  const moves: { path: Path; key: string | undefined }[] = [];
  for (const change of distinct(changes)) {
    if (result === undefined) return undefined;
    if (change.kind === 'set') result = at(result, change.field.path, () => change.value);
    else if (change.kind === 'append') result = at(result, change.field.path, (list) => appended(list, change.value));
    else if (change.kind === 'remove') moves.push({ path: change.field.path, key: undefined });
    else if (change.kind === 'rename') moves.push({ path: change.field.path, key: change.key });
  }
  if (result !== undefined) result = substituted(result, changes);
  // From below and from the end, so that the paths of the rest stay what they are.
  moves.sort((a, b) => b.path.length - a.path.length || lastIndex(b.path) - lastIndex(a.path));
  for (const { path, key } of moves) if (result !== undefined) result = moved(result, path, key);
  return result;
}

/** Each change once: two fixes may want the same, and one item or document is enough for both. */
export function distinct(changes: readonly Change[]): readonly Change[] {
  const seen = new Set<string>();
  return changes.filter((change) => {
    const { kind } = change;
    const path = kind === 'addDocument' || kind === 'createFile' ? [] : change.field.path;
    const key = JSON.stringify([path, { ...change, field: undefined, after: undefined, beside: undefined }]);
    return !seen.has(key) && seen.add(key);
  });
}

function appended(list: Value | undefined, item: Value): Value | undefined {
  if (list === undefined || list === null) return [item];
  return Array.isArray(list) ? [...list, item] : undefined;
}

/** The value with what stands at the path replaced; missing mappings and lists come into being. */
function at(value: Value | undefined, path: Path, change: (old: Value | undefined) => Value | undefined): Value | undefined {
  const [segment, ...rest] = path;
  if (segment === undefined) return change(value);
  const isNothing = value === undefined || value === null;
  if (typeof segment === 'number') {
    const list: readonly Value[] = isNothing ? [] : Array.isArray(value) ? value : NO_LIST;
    if (list === NO_LIST || list.length < segment) return undefined;
    const item = at(list[segment], rest, change);
    return item === undefined ? undefined : [...list.slice(0, segment), item, ...list.slice(segment + 1)];
  }
  if (!isNothing && !isMapping(value)) return undefined;
  const map = isNothing ? {} : value;
  const entry = at(Object.hasOwn(map, segment) ? map[segment] : undefined, rest, change);
  return entry === undefined ? undefined : { ...map, [segment]: entry };
}

const NO_LIST: readonly Value[] = [];

/** Stretches of one text are replaced from its end, so that the offsets of the rest stay what they are. */
function substituted(value: Value, changes: readonly Change[]): Value | undefined {
  const stretches = changes.filter((change) => change.kind === 'substitute').sort((a, b) => b.from - a.from);
  let result: Value | undefined = value;
  for (const { field, from, to, text } of stretches) {
    if (result === undefined) return undefined;
    result = at(result, field.path, (old) => (typeof old === 'string' ? old.slice(0, from) + text + old.slice(to) : undefined));
  }
  return result;
}

function moved(value: Value, path: Path, key: string | undefined): Value | undefined {
  const last = path.at(-1);
  if (last === undefined) return undefined;
  if (!isThere(value, path)) return key === undefined ? value : undefined;
  return at(value, path.slice(0, -1), (parent) => {
    if (Array.isArray(parent)) return parent.filter((_, i) => i !== last);
    const entries = Object.entries(parent ?? {});
    if (key === undefined) return Object.fromEntries(entries.filter(([name]) => name !== last));
    if (key !== last && entries.some(([name]) => name === key)) return undefined;
    return Object.fromEntries(entries.map(([name, entry]) => [name === last ? key : name, entry]));
  });
}

function isThere(value: Value | undefined, [segment, ...rest]: Path): boolean {
  if (segment === undefined) return true;
  if (typeof segment === 'number') return Array.isArray(value) && segment < value.length && isThere(value[segment], rest);
  return value !== undefined && isMapping(value) && Object.hasOwn(value, segment) && isThere(value[segment], rest);
}

function lastIndex(path: Path): number {
  const last = path.at(-1);
  return typeof last === 'number' ? last : 0;
}
