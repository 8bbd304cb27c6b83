import type { Effective, Located } from '../kube/located.ts';
import type { Resource } from '../kube/resource.ts';
import { shift } from '../text/span.ts';
import { YamlDocument } from '../yaml/document.ts';
import { embeddedDocuments } from '../yaml/embedded.ts';
import { Field, type Path, pathText } from '../yaml/field.ts';
import { dataOf } from '../yaml/value.ts';
import type { Activation } from './activate.ts';
import { findingsOf, type OnCrash, type Placed, placeOf } from './analysis.ts';
import { type Derived, derivedOf, type FilesView, type Note, nearKeys, placeKey, sayingOf, type Source, type SourceOf } from './derived.ts';
import { placeFar } from './place.ts';
import { resourcesOf } from './subjects.ts';

/** What is found in an object as it is written, and not in what a kustomization makes of it. */
export interface Dismissed {
  readonly sayings: ReadonlySet<string>;
  /** Who puts it right. */
  readonly note: Note;
}

export interface ByPatches {
  readonly found: readonly Derived[];
  readonly dismissed: Dismissed | undefined;
}

/** What patches bring into an object, and what they put right in it. */
export function derivedByPatches(located: Located, effective: Effective, view: FilesView, activation: Activation, onCrash: OnCrash): ByPatches {
  const file = view.file(located.uri);
  const base = file === undefined ? undefined : placeFar(file, located.number);
  const data = base === undefined ? undefined : dataOf(base.resource.field);
  if (base === undefined || data === undefined) return { found: [], dismissed: undefined };
  const above = base.resource.field.path.length;
  // Written alike, so that only what the patches change can make a difference.
  const before = found(JSON.stringify(data)).map((placed) => ({ placed, saying: sayingOf(placed) }));
  const sourceOf = sourcesOf(effective, view);
  const after = found(effective.text).map((placed) => ({ placed, saying: sayingIn(placed, effective, located, base.document, above) }));
  const isIn = (all: typeof before, { placed, saying }: (typeof before)[number]): boolean =>
    all.some((one) => one.saying === saying || (one.placed.active === placed.active && one.placed.finding.message === placed.finding.message));
  const bundle = nameOf(located.bundle.folder);
  const uri = located.bundle.uri ?? located.bundle.id;
  const span = { start: 0, end: 0 };
  const known = new Map<string, ReadonlySet<string>>();
  return {
    found: after.flatMap((one) => {
      const derived = isIn(before, one) ? undefined : derivedOf(one.placed, sourceOf, [{ uri, span, message: `So it is in ${bundle}` }]);
      if (derived === undefined) return [];
      const { source, active } = derived;
      const own = known.get(source.uri) ?? keysOf(source.uri, view);
      known.set(source.uri, own);
      return own.has(placeKey(active.rule.id, source.uri, source.span)) ? [] : derived;
    }),
    dismissed: {
      sayings: new Set(before.flatMap((one) => (isIn(after, one) ? [] : one.saying))),
      note: { uri, span, message: `Put right in ${bundle}` },
    },
  };

  function found(text: string): readonly Placed[] {
    const document = YamlDocument.parse(text);
    return findingsOf(document, resourcesOf(document), activation, onCrash);
  }
}

const keysOf = (uri: string, view: FilesView): ReadonlySet<string> => {
  const file = view.file(uri);
  return file === undefined ? new Set() : nearKeys(file);
};

/** Where the place stands in the object as it is written there, if it does. */
function sayingIn(placed: Placed, effective: Effective, { uri }: Located, document: number, above: number): string {
  const origin = effective.origin(placed.path);
  const isOwn = origin !== undefined && origin.source.part === 'object' && origin.source.uri === uri && origin.source.document === document;
  const path: Path = isOwn ? origin.path.slice(above) : placed.path;
  return `${placed.active.rule.id} ${pathText(path)}${isOwn ? '' : ' in a patch'}`;
}

function sourcesOf(effective: Effective, view: FilesView): SourceOf {
  return ({ at, within, onKey }) => {
    // What stands inside a text has no place of its own here.
    if (at.document.outer !== undefined) return undefined;
    const origin = effective.origin(at.path);
    const file = origin === undefined ? undefined : view.file(origin.source.uri);
    const own = origin === undefined ? undefined : file?.documents[origin.source.document];
    const document = own?.analysis.document;
    if (origin === undefined || file === undefined || own === undefined || document === undefined) return undefined;
    const { scalar } = origin.source;
    const root = Field.root(document);
    const inner = scalar === undefined ? root : rootIn(root.get(...scalar.path), scalar.document);
    const field = inner?.get(...origin.path);
    if (field === undefined) return undefined;
    const isSame = field.text === at.text;
    const span = shift(placeOf({ at: field, ...(isSame && within !== undefined && { within }), ...(onKey !== undefined && { onKey }) }), own.start);
    const target = { uri: file.uri, document: origin.source.document, field };
    return { uri: file.uri, document: origin.source.document, span, field, target, related: [] } satisfies Source;
  };
}

function rootIn(scalar: Field, number: number): Field | undefined {
  const document = [...embeddedDocuments(scalar)][number];
  return document === undefined ? undefined : Field.root(document);
}

const nameOf = (folder: string): string => folder.slice(folder.lastIndexOf('/', folder.lastIndexOf('/') - 1) + 1);
