// What a fix should make of a file's data, and what it made of it, told without our own parser and without our own proof.
import { isDeepStrictEqual } from 'node:util';
import { parseAllDocuments } from 'yaml';
import { parsedIn } from '../../server/src/engine/derived.ts';
import type { Engine } from '../../server/src/engine/engine.ts';
import { namedFixes, type ProvenFix } from '../../server/src/engine/repair.ts';
import type { Report } from '../../server/src/engine/report.ts';
import { applyEdits } from '../../server/src/text/span.ts';
import type { Change } from '../../server/src/yaml/change.ts';
import type { YamlDocument } from '../../server/src/yaml/document.ts';
import type { Field } from '../../server/src/yaml/field.ts';

/** Changes of one document of a text, which starts at the offset. */
interface ChangesAt {
  readonly start: number;
  readonly document: YamlDocument;
  readonly changes: readonly Change[];
}

export interface Comparison {
  /** Paths at which the text afterwards holds something else than intended, each with what it is. */
  readonly differences: readonly string[];
  /** The library cannot read it, so nothing was compared. */
  readonly isUnread: boolean;
}

/** Of all texts that a fix changes or makes, what holds something else afterwards than it says. */
export function unintended(engine: Engine, uri: string, report: Report, { title, safety, edits, files }: ProvenFix): Comparison {
  const fix = namedFixes(engine, uri, report).find((one) => one.title === title && one.safety === safety);
  const changes = fix?.changes ?? [];
  const created = changes.flatMap((change) => (change.kind === 'createFile' ? change : []));
  const texts = [{ uri, text: applyEdits(engine.text(uri) ?? '', edits) }, ...files];
  const compared = texts.map(({ uri: each, text }) => {
    const before = engine.text(each);
    return before === undefined ? compareNew(each, text, created) : compare(before, text, changesIn(engine, each, changes));
  });
  // What is made beside another file is drawn in where that is.
  const isDrawnIn = (difference: string): boolean =>
    created.some(({ name }) => /^0\.resources\.\d+ should be absent /.test(difference) && difference.endsWith(`${name}"`));
  return {
    differences: compared.flatMap(({ differences }) => differences).filter((difference) => !isDrawnIn(difference)),
    isUnread: compared.some(({ isUnread }) => isUnread),
  };
}

function compareNew(uri: string, text: string, created: readonly Extract<Change, { kind: 'createFile' }>[]): Comparison {
  const made = created.find(({ name }) => uri.endsWith(`/${encodeURIComponent(name)}`));
  if (made === undefined) return { differences: ['nobody asked for the file'], isUnread: false };
  return compare(JSON.stringify(made.value), text, []);
}

/** The changes of a file, by its documents: the same ones or, where one was read again meanwhile, one of the same text. */
function changesIn(engine: Engine, uri: string, changes: readonly Change[]): readonly ChangesAt[] {
  const inPlace = changes.flatMap((change) =>
    change.kind === 'createFile' ? [] : { change, document: fieldOf(change).document.outermost },
  );
  const documents = engine.inspect(uri)?.file.documents ?? [];
  return documents.flatMap(({ start, analysis }) => {
    const isKnown = inPlace.some(({ document }) => document === parsedIn(analysis));
    const own = inPlace.filter(({ document }) => (isKnown ? document === parsedIn(analysis) : document.text === analysis.text));
    const [first] = own;
    return first === undefined ? [] : { start, document: first.document, changes: own.map(({ change }) => change) };
  });
}

const fieldOf = (change: Exclude<Change, { readonly kind: 'createFile' }>): Field =>
  change.kind === 'addDocument' ? change.after : change.field;

/** Compares the data of a whole text before and after with what the changes say. */
function compare(before: string, after: string, changed: readonly ChangesAt[]): Comparison {
  const old = read(before);
  const found = read(after);
  if (old === undefined) return { differences: [], isUnread: true };
  if (found === undefined) return { differences: ['the library cannot read it any more'], isUnread: false };
  const wanted = intended(old, changed);
  if (typeof wanted === 'string') return { differences: [wanted], isUnread: false };
  return {
    differences: differences(
      wanted,
      found.map(({ data }) => data),
      [],
    ),
    isUnread: false,
  };
}

type Data = unknown;

interface Read {
  readonly start: number;
  readonly data: Data;
}

/** The documents that hold something, with their places; undefined when the library finds fault with one. */
function read(text: string): readonly Read[] | undefined {
  const documents = parseAllDocuments(withoutActions(text), {
    version: '1.1',
    merge: true,
    uniqueKeys: false,
    stringKeys: true,
    logLevel: 'silent',
  });
  if (!Array.isArray(documents)) return [];
  if (documents.some(({ errors }) => errors.length > 0)) return undefined;
  try {
    return documents.flatMap((document) =>
      document.contents === null
        ? []
        : { start: document.contents.range?.[0] ?? 0, data: unshared(document.toJS({ maxAliasCount: 10_000 })) },
    );
  } catch {
    return undefined;
  }
}

/** Template actions as words or comments of the same length. */
function withoutActions(text: string): string {
  const words = text.replace(/\{\{[\s\S]*?\}\}/g, (action) => action.replace(/[^\w\n]/g, '_'));
  return text === words
    ? text
    : words.replace(/^([ \t]*)_(_.*_)_[ \t]*$/gm, (line, indent: string) => `${indent}#${line.slice(indent.length + 1)}`);
}

/** A copy of which no two parts are the same object, as aliases make them. */
function unshared(data: Data): Data {
  if (Array.isArray(data)) return data.map(unshared);
  if (!isMapping(data)) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, unshared(value)]));
}

const isMapping = (data: Data): data is Record<string, Data> =>
  typeof data === 'object' && data !== null && Object.getPrototypeOf(data) === Object.prototype;

/** A text in which documents stand that are changed. */
class Text {
  readonly before: string;
  readonly changed: ChangesAt[] = [];
  constructor(before: string) {
    this.before = before;
  }
}

const GONE = Symbol('gone');

/** All documents as the changes would have them; a sentence where there is no place for one. */
function intended(documents: readonly Read[], changed: readonly ChangesAt[]): readonly Data[] | string {
  const result: Data[][] = documents.map(({ data }) => [{ root: unshared(data) }]);
  for (const { start, document, changes } of changed) {
    const end = start + document.text.length;
    const number = documents.findIndex((one) => start <= one.start && one.start <= end);
    const holder = result[number]?.[0];
    if (number < 0 || !isMapping(holder)) return 'a document is changed that holds nothing';
    for (const change of inOrder(changes)) {
      if (change.kind === 'createFile') continue;
      if (change.kind === 'addDocument') result[number]?.push({ root: change.value });
      else {
        const trouble = change.field.document === document ? make(holder, change) : enter(holder, change, document);
        if (trouble !== undefined) return trouble;
      }
    }
  }
  return result.flat().map((holder) => swept((holder as { root: Data }).root));
}

/** Texts are cut from their ends, so that offsets stay what they are; what goes or is renamed does so last. */
function inOrder(changes: readonly Change[]): readonly Change[] {
  const rank = (change: Change): number => (change.kind === 'substitute' ? 1e9 - change.from : change.kind === 'rename' ? 2e9 : 0);
  return [...changes].sort((one, other) => rank(one) - rank(other));
}

type InPlace = Exclude<Change, { readonly kind: 'addDocument' | 'createFile' }>;

function make(holder: Record<string, Data>, change: InPlace): string | undefined {
  const place = placeOf(holder, change.field.path);
  if (place === undefined) return `there is no ${change.field.pathText}`;
  const { parent, key } = place;
  const value = parent[key];
  switch (change.kind) {
    case 'set':
      parent[key] = change.value;
      return undefined;
    case 'remove':
      parent[key] = GONE;
      return undefined;
    case 'append':
      parent[key] = [...(Array.isArray(value) ? value : []), change.value];
      return undefined;
    case 'rename':
      parent[change.key] = value;
      parent[key] = GONE;
      return undefined;
    case 'substitute':
      if (typeof value !== 'string') return `there is no text at ${change.field.pathText}`;
      parent[key] = value.slice(0, change.from) + change.text + value.slice(change.to);
      return undefined;
  }
}

/** A change of an embedded document is one of the text that holds it. */
function enter(holder: Record<string, Data>, change: InPlace, document: YamlDocument): string | undefined {
  let inner = change.field.document;
  while (inner.outer !== undefined && inner.outer.document !== document) inner = inner.outer.document;
  if (inner.outer === undefined) return 'a document is changed that is not in the file';
  const place = placeOf(holder, inner.outer.path);
  const value = place?.parent[place.key];
  const text = value instanceof Text ? value : typeof value === 'string' ? new Text(value) : undefined;
  if (place === undefined || text === undefined) return 'there is no text that holds the document';
  text.changed.push({ start: inner.outer.start, document: inner, changes: [change] });
  place.parent[place.key] = text;
  return undefined;
}

type Parent = Record<string | number, Data>;

/** The last mapping or list of a path, those that are missing made. */
function placeOf(
  holder: Record<string, Data>,
  path: Field['path'],
): { readonly parent: Parent; readonly key: string | number } | undefined {
  let parent = holder as Parent;
  let key: string | number = 'root';
  for (const segment of path) {
    parent[key] ??= typeof segment === 'number' ? [] : {};
    const next = parent[key];
    if (typeof segment === 'number' ? !Array.isArray(next) : !isMapping(next)) return undefined;
    parent = next as Parent;
    key = segment;
  }
  return { parent, key };
}

function swept(data: Data): Data {
  if (Array.isArray(data)) return data.filter((item) => item !== GONE).map(swept);
  if (!isMapping(data)) return data;
  return Object.fromEntries(Object.entries(data).flatMap(([key, value]) => (value === GONE ? [] : [[key, swept(value)]])));
}

function differences(wanted: Data, found: Data, path: readonly (string | number)[]): readonly string[] {
  if (wanted instanceof Text)
    return typeof found === 'string' ? differencesInside(wanted, found, path) : [said(path, wanted.before, found)];
  if (Array.isArray(wanted) && Array.isArray(found))
    return Array.from({ length: Math.max(wanted.length, found.length) }, (_, i) => differences(wanted[i], found[i], [...path, i])).flat();
  if (isMapping(wanted) && isMapping(found)) {
    const keys = new Set([...Object.keys(wanted), ...Object.keys(found)]);
    return [...keys].flatMap((key) => differences(wanted[key], found[key], [...path, key]));
  }
  // What a fix writes may hold an action of its own.
  const asRead = typeof wanted === 'string' ? withoutActions(wanted) : wanted;
  return isDeepStrictEqual(wanted, found) || isDeepStrictEqual(asRead, found) ? [] : [said(path, wanted, found)];
}

/** What stands around the embedded document stays, and of the document the data are compared. */
function differencesInside({ before, changed }: Text, found: string, path: readonly (string | number)[]): readonly string[] {
  const [first] = changed;
  if (first === undefined) return [];
  const isWhole = changed.every(({ document }) => document === first.document);
  if (!isWhole) return compare(before, found, changed).differences.map((difference) => `${path.join('.')}: ${difference}`);
  const around = [before.slice(0, first.start), before.slice(first.start + first.document.text.length)] as const;
  if (!found.startsWith(around[0]) || !found.endsWith(around[1])) return [said(path, before, found)];
  const inner = compare(
    first.document.text,
    found.slice(around[0].length, found.length - around[1].length),
    changed.map(({ document, changes }) => ({ start: 0, document, changes })),
  );
  return inner.differences.map((difference) => `${path.join('.')}: ${difference}`);
}

const said = (path: readonly (string | number)[], wanted: Data, found: Data): string =>
  `${path.join('.')} should be ${brief(wanted)} and is ${brief(found)}`;

const brief = (data: Data): string => (JSON.stringify(data) ?? 'absent').slice(0, 200);
