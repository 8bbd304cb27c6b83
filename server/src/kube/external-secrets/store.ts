import type { Field } from '../../yaml/field.ts';
import type { Path } from '../../yaml/path.ts';
import type { Resource } from '../resource.ts';

/** A store that an ExternalSecret fetches from. https://external-secrets.io/latest/api/externalsecret/ */
export interface StoreReference {
  readonly kind: string;
  readonly name: string;
  /** Of the name. */
  readonly path: Path;
}

/** One of the conditions of a ClusterSecretStore: a namespace that fits any part of any of them may use it. */
export interface StoreCondition {
  readonly namespaces: readonly string[];
  readonly regexes: readonly string[];
  /** Undefined where there is no selector of labels. */
  readonly labels?: Readonly<Record<string, string>>;
}

/** The references that are known. */
export function storeReferencesOf({ field }: Resource): readonly StoreReference[] {
  const spec = field.get('spec');
  const data = [...spec.get('data').items, ...spec.get('dataFrom').items];
  return [spec.get('secretStoreRef'), ...data.map((entry) => entry.get('sourceRef', 'storeRef'))].flatMap((reference) => {
    const [name, kind] = [reference.get('name'), reference.get('kind')];
    const kindText = kind.isAbsent ? 'SecretStore' : kind.text;
    if (name.text === undefined || name.text === '' || kindText === undefined) return [];
    return { kind: kindText, name: name.text, path: name.path.slice(field.path.length) };
  });
}

/** None (`null`) means that every namespace may use the store; undefined that not all of them are known. */
export function storeConditionsOf({ field }: Resource): readonly StoreCondition[] | null | undefined {
  const conditions = field.get('spec', 'conditions');
  if (conditions.isEmpty) return null;
  const known = conditions.items.map(conditionOf);
  return !conditions.isList || conditions.isOpen || known.some((condition) => condition === undefined)
    ? undefined
    : known.filter((condition) => condition !== undefined);
}

function conditionOf(condition: Field): StoreCondition | undefined {
  const [namespaces, regexes, selector] = [
    condition.get('namespaces'),
    condition.get('namespaceRegexes'),
    condition.get('namespaceSelector'),
  ];
  const isKnown = (list: Field): boolean =>
    list.isAbsent || (list.isList && !list.isOpen && list.items.every(({ text }) => text !== undefined));
  if (!isKnown(namespaces) || !isKnown(regexes)) return undefined;
  const rest = { namespaces: namespaces.texts, regexes: regexes.texts };
  if (selector.isAbsent) return rest;
  const pairs = selector.get('matchLabels').entries.map(([key, value]) => [key, value.text] as const);
  const isPlain = selector.isMap && !selector.isOpen && !selector.get('matchLabels').isOpen && selector.get('matchExpressions').isEmpty;
  const texts = pairs.flatMap(([key, text]) => (text === undefined ? [] : [[key, text] as const]));
  return isPlain && texts.length === pairs.length ? { ...rest, labels: Object.fromEntries(texts) } : undefined;
}
