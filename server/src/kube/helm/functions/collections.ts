import { jsonNumber, printed } from '../print.ts';
import { toYaml } from '../to-yaml.ts';
import {
  booleanOf,
  compareTexts,
  derived,
  integerOf,
  isPrintable,
  isTrue,
  type ListValue,
  listOf,
  type MapValue,
  mapOf,
  NIL,
  textOf,
  textValue,
  type Value,
} from '../value.ts';
import { type Answer, integerIn, isAscii, knowing, type TemplateFunction } from './arguments.ts';

/** https://masterminds.github.io/sprig/lists.html and https://masterminds.github.io/sprig/dicts.html */
export const COLLECTION_FUNCTIONS: Readonly<Record<string, TemplateFunction>> = {
  list: (given) => listOf(given),
  tuple: (given) => listOf(given),
  dict: (given) => {
    const entries = new Map<string, Answer>();
    for (let i = 0; i < given.length; i += 2) {
      const name = given[i] && textOf(printed(given[i] ?? NIL));
      if (name === undefined) return undefined;
      entries.set(name, i + 1 < given.length ? given[i + 1] : textValue(''));
    }
    return mapOf(entries);
  },
  index: ([value, ...keys]) => keys.reduce<Answer>((at, key) => at && key && elementOf(at, key), value),
  get: onMap((map, name) => {
    if (!map.names.includes(name)) return map.isOpen ? undefined : map.get(name) === undefined ? undefined : textValue('');
    return map.get(name);
  }),
  hasKey: onMap((map, name) => (map.names.includes(name) ? booleanOf(true) : map.isOpen ? undefined : booleanOf(false))),
  dig: (given) => {
    const map = given.at(-1);
    const names = given.slice(0, -2).map(textOf);
    return map?.kind === 'map' && names.length > 0 ? dug(map, names, given.at(-2)) : undefined;
  },
  pick: (given) => chosen(given, (names, name) => names.includes(name)),
  omit: (given) => chosen(given, (names, name) => !names.includes(name)),
  deepCopy: knowing(1, (value) => (value.kind === 'nil' ? undefined : value)),
  len: knowing(1, (value) => {
    if (value.kind === 'list') return integerOf(value.items.length);
    if (value.kind === 'map') return value.isOpen ? undefined : integerOf(value.names.length);
    const text = textOf(value);
    return text === undefined || !isAscii(text) ? undefined : integerOf(text.length);
  }),
  first: onList((items) => (items.length === 0 ? NIL : items[0])),
  last: onList((items) => (items.length === 0 ? NIL : items.at(-1))),
  rest: onList((items) => (items.length === 0 ? undefined : listOf(items.slice(1)))),
  initial: onList((items) => (items.length === 0 ? undefined : listOf(items.slice(0, -1)))),
  reverse: onList((items) => listOf(items.toReversed())),
  append: ([list, item, ...more]) => (list?.kind === 'list' && more.length === 0 ? listOf([...list.items, item]) : undefined),
  prepend: ([list, item, ...more]) => (list?.kind === 'list' && more.length === 0 ? listOf([item, ...list.items]) : undefined),
  concat: (given) => {
    const lists = given.filter((value): value is ListValue => value?.kind === 'list');
    const items = lists.flatMap((list) => list.items);
    // Of no lists it makes one that is not a list to all that look at it.
    return 0 < lists.length && lists.length === given.length && items.length < 10_000 ? listOf(items) : undefined;
  },
  compact: onList((items) => {
    const truths = items.map((item) => item && isTrue(item));
    return truths.includes(undefined) ? undefined : listOf(items.filter((_, i) => truths[i]));
  }),
  sortAlpha: onList((items) => {
    const texts = items.map(textOf);
    const known = items.filter((item) => item !== undefined);
    if (texts.includes(undefined) || !texts.every((text) => isAscii(text ?? ''))) return undefined;
    return listOf(known.sort((one, other) => compareTexts(textOf(one) ?? '', textOf(other) ?? '')));
  }),
  has: knowing(2, (needle, list) => {
    if (list.kind === 'nil') return booleanOf(false);
    if (list.kind !== 'list') return undefined;
    const same = list.items.map((item) => item && isSame(item, needle));
    return same.includes(true) ? booleanOf(true) : same.includes(undefined) ? undefined : booleanOf(false);
  }),
  until: (given) => {
    const count = integerIn(given[0]);
    if (given.length !== 1 || count === undefined || count < 0 || 1_000 < count) return undefined;
    return listOf(Array.from({ length: count }, (_, value): Value => ({ kind: 'integer', value })));
  },
  toYaml: knowing(1, (value) => (isPrintable(value) ? toYaml(value) : undefined)),
  toJson: knowing(1, (value) => json(value, true)),
  toRawJson: knowing(1, (value) => json(value, false)),
};

function onMap(call: (map: MapValue, name: string) => Answer): TemplateFunction {
  return ([map, key, ...more]) => {
    const name = textOf(key);
    return map?.kind === 'map' && name !== undefined && more.length === 0 ? call(map, name) : undefined;
  };
}

function onList(call: (items: readonly Answer[]) => Answer): TemplateFunction {
  return ([list, ...more]) => (list?.kind === 'list' && more.length === 0 ? call(list.items) : undefined);
}

function elementOf(value: Value, key: Value): Answer {
  if (value.kind === 'map' && key.kind === 'text') return value.get(textOf(key) ?? '');
  return value.kind === 'list' && key.kind === 'integer' ? value.items[key.value] : undefined;
}

function dug(map: MapValue, [name, ...rest]: readonly (string | undefined)[], otherwise: Answer): Answer {
  if (name === undefined) return undefined;
  if (!map.names.includes(name)) return map.isOpen ? undefined : otherwise;
  const value = map.get(name);
  if (rest.length === 0) return value;
  return value?.kind === 'map' ? dug(value, rest, otherwise) : undefined;
}

function chosen([map, ...keys]: readonly Answer[], isChosen: (names: readonly string[], name: string) => boolean): Answer {
  const names = keys.map(textOf).filter((name) => name !== undefined);
  if (map?.kind !== 'map' || map.isOpen || names.length < keys.length) return undefined;
  return {
    ...mapOf(new Map(map.names.filter((name) => isChosen(names, name)).map((name) => [name, map.get(name)]))),
    from: map.from,
  } as Value;
}

/** As Go's `reflect.DeepEqual` has it; undefined for lists and maps. */
function isSame(one: Value, other: Value): boolean | undefined {
  if (one.kind === 'list' || one.kind === 'map') return one.kind === other.kind ? undefined : false;
  if (one.kind !== other.kind) return false;
  if (one.kind === 'nil' || other.kind === 'nil') return true;
  return one.kind === 'text' ? textOf(one) === textOf(other) : 'value' in other && one.value === other.value;
}

function json(value: Value, escapesHtml: boolean): Answer {
  const text = isPrintable(value) ? jsonText(value, escapesHtml) : undefined;
  return text === undefined ? undefined : derived(text, value);
}

/** https://pkg.go.dev/encoding/json#Marshal */
function jsonText(value: Answer, escapesHtml: boolean): string | undefined {
  switch (value?.kind) {
    case 'nil':
      return 'null';
    case 'boolean':
      return String(value.value);
    case 'integer':
    case 'decimal':
      return jsonNumber(value.value);
    case 'text': {
      const text = textOf(value) ?? '';
      // Of these Go and JavaScript think differently, or Go does from version to version.
      if (/[^\P{ASCII} -~\t\n\r]|[\u2028\u2029\uD800-\uDFFF]/u.test(text)) return undefined;
      const json = JSON.stringify(text);
      return escapesHtml ? json.replace(/[<>&]/g, (character) => `\\u00${character.charCodeAt(0).toString(16)}`) : json;
    }
    case 'list': {
      const items = value.items.map((item) => jsonText(item, escapesHtml));
      return items.includes(undefined) ? undefined : `[${items.join(',')}]`;
    }
    case 'map': {
      const entries = value.names.map((name) => [jsonText(textValue(name), escapesHtml), jsonText(value.get(name), escapesHtml)]);
      if (value.isOpen || entries.some((entry) => entry.includes(undefined))) return undefined;
      return `{${entries.map(([name, text]) => `${name}:${text}`).join(',')}}`;
    }
    default:
      return undefined;
  }
}
