import { occurrences } from '../../text/occurrences.ts';
import { Field } from '../../yaml/field.ts';
import type { Fact } from '../facts.ts';
import { groupKind } from '../kinds.ts';
import { Effective } from './effective.ts';
import { type DocumentsOf, type FileDocument, factsIn } from './files.ts';
import type { KustomizationFact, PatchFact } from './kustomization.ts';
import { Part } from './part.ts';
import { beside, KUSTOMIZATION_FILES } from './paths.ts';
import { byFormerName, withReferences } from './references.ts';
import { changedBy } from './step.ts';
import { uncertain } from './transform.ts';

/** A fact as a kustomization makes it, with the file and the number of the resource that it began as. */
export interface Built {
  readonly uri: string;
  readonly number: number;
  readonly fact: Fact;
  /** Of an object that patches and the like change, where what they make of it is certain. */
  readonly effective?: Effective;
}

export interface Build {
  readonly objects: readonly Built[];
  /** Decoded URIs of all files that it is made of, kustomizations and patches among them. */
  readonly files: ReadonlySet<string>;
  /** Decoded URIs of the files that hold patches. */
  readonly patches: ReadonlySet<string>;
  /** Decoded URIs of the files whose text matters, even where no fact in them changes. */
  readonly read: ReadonlySet<string>;
  /** `group/Kind name` of all that it is made of, by every name that it has had, with what patches take away. */
  readonly names: ReadonlySet<string>;
  readonly memory: Memory;
}

/** What lets objects that nothing has changed for stay as they were put together. */
interface Memory {
  /** What kustomizations and patches stood in, by file. */
  readonly documents: ReadonlyMap<string, readonly FileDocument[]>;
  /** The names of all objects, as they begin. */
  readonly names: string;
  readonly outcomes: ReadonlyMap<string, Part>;
}

interface FoundKustomization {
  readonly uri: string;
  readonly fact: KustomizationFact;
  /** Undefined where the document was not parsed. */
  readonly field: Field | undefined;
  /** Number of its document in the file. */
  readonly document: number;
}

/** The kustomization that a decoded URI of a file or a folder stands for. */
function kustomizationAt(uri: string, documentsOf: DocumentsOf): FoundKustomization | undefined {
  for (const candidate of [uri, ...KUSTOMIZATION_FILES.map((name) => `${uri}/${name}`)]) {
    for (const [number, { facts, document }] of (documentsOf(candidate) ?? []).entries()) {
      const fact = facts.find(({ kustomization }) => kustomization !== undefined)?.kustomization;
      if (fact !== undefined) return { uri: candidate, fact, field: document && Field.root(document), document: number };
    }
  }
  return undefined;
}

/** The kustomizations that others of these draw in, by decoded URI: what they make is a part of something else. */
export function drawnIn(kustomizations: ReadonlyMap<string, KustomizationFact>, documentsOf: DocumentsOf): ReadonlySet<string> {
  const drawn = new Set<string>();
  for (const [uri, { resources, components }] of kustomizations) {
    for (const path of [...resources, ...components]) {
      const other = kustomizationAt(beside(uri, path), documentsOf);
      if (other !== undefined && other.uri !== uri) drawn.add(other.uri);
    }
  }
  return drawn;
}

/** Decoded URIs of the files that a kustomization is made of. */
export function filesOf(root: string, documentsOf: DocumentsOf): ReadonlySet<string> {
  const files = new Set<string>();
  const waiting = [root];
  for (let uri = waiting.pop(); uri !== undefined; uri = waiting.pop()) {
    const found = kustomizationAt(uri, documentsOf);
    const file = found?.uri ?? uri;
    if (found !== undefined && !files.has(file)) {
      const { resources, components, patches } = found.fact;
      for (const path of [...resources, ...components]) waiting.push(beside(file, path));
      for (const { path } of patches) if (path !== undefined) files.add(beside(file, path));
    }
    files.add(file);
  }
  return files;
}

/** Beyond so many kustomizations drawn in, and so many one by way of another, no more are. */
const MOST = 2000;
const DEEPEST = 200;

/**
 * All that a kustomization makes. What it draws in a circle counts once. `earlier` is what it made before, of which all
 * is kept that is still so; `uriOf` gives the URI by which a file is known.
 */
export function build(root: string, documentsOf: DocumentsOf, earlier?: Build, uriOf = (uri: string): string => uri): Build {
  const files = new Set<string>();
  const patches = new Set<string>();
  const read = new Set<string>();
  const within = new Set<string>();
  const variables = new Set<string>();
  const configured = new Set<string>();
  const begun: Part[] = [];
  const asked = new Set<string>();
  const known = remembered(earlier, documentsOf);
  const nextPlace = counting();
  const outcomes = new Map<string, Part>();
  let count = 0;
  let isCopying = false;
  const objects = finished(objectsOf(root), { variables, configured }, earlier, uriOf);
  for (const { uri } of begun.filter(({ isRead }) => isRead)) read.add(uri);
  const names = new Set(begun.flatMap(({ identities }) => identities.map((one) => `${groupKind(one.group, one.kind)} ${one.name}`)));
  const memory: Memory = {
    documents: new Map(isCopying || variables.size > 0 ? [] : [...asked].map((uri) => [uri, documentsOf(uri) ?? []])),
    names: namesIn(files, documentsOf),
    outcomes,
  };
  return { objects, files, patches, read, names, memory };

  function objectsOf(uri: string): readonly Part[] {
    const found = kustomizationAt(uri, documentsOf);
    return found === undefined ? plain(uri) : addedBy(found, []);
  }

  function plain(uri: string): readonly Part[] {
    files.add(uri);
    const parts = partsOf(uri, documentsOf(uri) ?? []);
    begun.push(...parts);
    for (const part of parts) {
      const place = nextPlace(part);
      const old = known?.get(place);
      outcomes.set(place, part);
      if (old?.outcome === undefined || old.resource !== part.resource || old.document !== part.document) continue;
      part.outcome = old.outcome;
      part.isTouched = true;
      part.isRead = true;
    }
    return parts;
  }

  /** What is there with all that a kustomization adds, changed by it: of a component that is what was there before, too. */
  function addedBy(found: FoundKustomization, before: readonly Part[]): readonly Part[] {
    const { uri, fact } = found;
    if (within.has(uri) || DEEPEST < within.size || MOST < ++count) return before;
    within.add(uri);
    files.add(uri);
    asked.add(uri);
    isCopying = isCopying || found.field?.get('replacements').isEmpty === false;
    const own = fact.resources.flatMap((path) => objectsOf(beside(uri, path)));
    const made = fact.generated.map((object) => new Part(uri, 0, generatedFact(object)));
    const all = fact.components.reduce<readonly Part[]>(
      (built, path) => {
        const component = kustomizationAt(beside(uri, path), documentsOf);
        return component === undefined ? built : addedBy(component, built);
      },
      [...before, ...own, ...made],
    );
    within.delete(uri);
    for (const { path } of fact.patches) if (path !== undefined) patches.add(beside(uri, path));
    for (const { path } of fact.patches) if (path !== undefined) files.add(beside(uri, path));
    for (const item of found.field?.get('vars').items ?? []) variables.add(item.get('name').text ?? '');
    const step = changedBy({ ...found, mayFit: (patch) => fits(patch, uri, documentsOf) }, all, documentsOf);
    for (const kind of step.configured) configured.add(kind);
    for (const file of step.read) {
      files.add(file);
      read.add(file);
      asked.add(file);
    }
    return step.parts;
  }
}

/** The parts that the objects of a file are. */
function partsOf(uri: string, documents: readonly FileDocument[]): Part[] {
  let number = 0;
  return documents.flatMap(({ facts, resources }, document) =>
    facts.map((fact, i) => new Part(uri, number++, fact, resources[i], document)),
  );
}

/** Of what a kustomization generates only the name is known. */
const generatedFact = ({ kind, name }: KustomizationFact['generated'][number]): Fact => ({
  groupKind: `core/${kind}`,
  name,
  namespace: null,
  isPartial: true,
  labels: { known: {}, isOpen: true },
});

/** Names are patterns in targets; only what certainly does not match is left out. */
function fits({ path, target, objects }: PatchFact, uri: string, documentsOf: DocumentsOf): (fact: Fact) => boolean {
  if (target !== undefined) return (fact) => mayBeKind(fact, target.kind) && mayBeNamed(fact, target.name);
  const named = objects ?? (path === undefined ? [] : factsIn(documentsOf(beside(uri, path))));
  if (named.length === 0) return () => true;
  return (fact) => named.some((object) => object.groupKind === fact.groupKind && isCalled(fact, object.name));
}

const mayBeKind = ({ groupKind }: Fact, kind: string | undefined): boolean =>
  kind === undefined || !isPlain(kind) || groupKind.endsWith(`/${kind}`);

const mayBeNamed = (fact: Fact, name: string | undefined): boolean => name === undefined || !isPlain(name) || isCalled(fact, name);

/** Patches may use the name from before a prefix. */
export const isCalled = ({ name }: Fact, other: string | undefined): boolean =>
  name === undefined || other === undefined || name.includes(other);

const isPlain = (text: string): boolean => /^[\w-]+$/.test(text);

/** When all names are known: references to them, and what the objects come to. */
function finished(
  parts: readonly Part[],
  { variables, configured }: { readonly variables: ReadonlySet<string>; readonly configured: ReadonlySet<string> },
  earlier: Build | undefined,
  uriOf: (uri: string) => string,
): Built[] {
  const known = new Map(placed(earlier?.objects ?? []));
  const composed = new Map<Part, Effective>();
  const formerly = byFormerName(parts);
  for (const [place, part] of placed(parts)) {
    if (!part.isTouched || part.isUncertain) continue;
    withReferences(part, formerly);
    const effective = part.outcome ?? (part.isUncertain ? undefined : Effective.of(part.tree, uriOf, known.get(place)?.effective));
    const isVaried = configured.has(part.identity.kind) || [...variables].some((name) => effective?.text.includes(`$(${name})`) === true);
    if (effective === undefined || isVaried) part.giveUp();
    else {
      composed.set(part, effective);
      if (!part.isRenamed) part.outcome = effective;
    }
  }
  return parts.map((part) => {
    const { uri, number, fact } = part;
    const effective = composed.get(part);
    if (effective === undefined) return { uri, number, fact: part.isTouched ? uncertain(fact) : fact };
    const isOpen = fact.groupKind === 'core/Namespace' && fact.isPartial;
    return { uri, number, fact: isOpen ? { ...effective.fact, isPartial: true } : effective.fact, effective };
  });
}

interface Numbered {
  readonly uri: string;
  readonly number: number;
}

/** Each with a name that only it has: a kustomization may make several objects of one. */
export function* placed<Object extends Numbered>(objects: readonly Object[]): Generator<readonly [string, Object]> {
  const nextPlace = counting();
  for (const object of objects) yield [nextPlace(object), object];
}

function counting(): (object: Numbered) => string {
  const occurrence = occurrences();
  return ({ uri, number }) => {
    const place = `${number} ${uri}`;
    return `${occurrence(place)} ${place}`;
  };
}

/** What is known of objects from before, where no kustomization, no patch and no name has changed. */
function remembered(earlier: Build | undefined, documentsOf: DocumentsOf): ReadonlyMap<string, Part> | undefined {
  if (earlier === undefined) return undefined;
  const { documents, names, outcomes } = earlier.memory;
  const isSame = [...documents].every(([uri, before]) => {
    const now = documentsOf(uri) ?? [];
    return now.length === before.length && now.every((document, i) => document === before[i]);
  });
  return documents.size > 0 && isSame && names === namesIn(earlier.files, documentsOf) ? outcomes : undefined;
}

const namesIn = (files: ReadonlySet<string>, documentsOf: DocumentsOf): string =>
  JSON.stringify([...files].map((uri) => factsIn(documentsOf(uri)).map(({ groupKind, name, namespace }) => [groupKind, name, namespace])));
