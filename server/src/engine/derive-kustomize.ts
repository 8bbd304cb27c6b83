import type { Effective } from '../kube/kustomize/effective.ts';
import type { Located } from '../kube/located.ts';
import { shift } from '../text/span.ts';
import { YamlDocument } from '../yaml/document.ts';
import { textDocuments } from '../yaml/embedded.ts';
import { Field } from '../yaml/field.ts';
import { pathText } from '../yaml/path.ts';
import { dataOf } from '../yaml/value.ts';
import type { Activation } from './activate.ts';
import { findingsIn, type OnCrash, type Placed, placeOf } from './analysis.ts';
import { type Derived, derivedOf, type FilesView, type Note, nearKeys, parsedIn, placeKey, type SourceOf, sayingOf } from './derived.ts';
import { placeFar } from './place.ts';

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
export function derivedByPatches(
  located: Located,
  effective: Effective,
  view: FilesView,
  activation: Activation,
  onCrash: OnCrash,
): ByPatches {
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
    all.some(
      (one) => one.saying === saying || (one.placed.active === placed.active && one.placed.finding.message === placed.finding.message),
    );
  const bundle = nameOf(located.bundle.folder);
  const uri = located.bundle.uri;
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
    return findingsIn(document, activation, onCrash);
  }
}

const keysOf = (uri: string, view: FilesView): ReadonlySet<string> => {
  const file = view.file(uri);
  return file === undefined ? new Set() : nearKeys(file);
};

/** Where the place stands in the object as it is written there, if it does. */
function sayingIn(placed: Placed, effective: Effective, { uri }: Located, document: number, above: number): string {
  const origin = effective.origin(placed.path);
  const isOwn = origin.part === 'object' && origin.uri === uri && origin.document === document;
  return `${placed.active.rule.id} ${pathText(isOwn ? origin.path.slice(above) : placed.path)}${isOwn ? '' : ' in a patch'}`;
}

function sourcesOf(effective: Effective, view: FilesView): SourceOf {
  return ({ at, within, onKey }) => {
    // What stands inside a text has no place of its own here.
    if (at.document.outer !== undefined) return undefined;
    const { uri, document: number, path, inner, depth } = effective.origin(at.path);
    const own = view.file(uri)?.documents[number];
    if (own === undefined) return undefined;
    const written = Field.root(parsedIn(own.analysis)).get(...path);
    const set = inner === undefined ? written : rootIn(written, inner.document)?.get(...inner.path);
    if (set === undefined) return undefined;
    const field = set.get(...at.path.slice(depth));
    // Where it is a part of what it comes to, such as the tag of an image, neither places in that nor changes of it are about this text.
    const isWhole = field.text === at.text;
    const place = { at: field, ...(isWhole && within !== undefined && { within }), ...(onKey !== undefined && { onKey }) };
    const span = shift(placeOf(place), own.start);
    const target = isWhole ? { uri, document: number, field, ...(isOperand(field) && { holder: field.parent }) } : undefined;
    return { uri, document: number, span, field, target, related: [] };
  };
}

/** The value of an operation of a JSON patch, which is nothing without it. https://datatracker.ietf.org/doc/html/rfc6902#section-4 */
const isOperand = (field: Field): field is Field & { readonly parent: Field } =>
  field.segment === 'value' && field.parent !== undefined && field.parent.get('op').isPresent && field.parent.get('path').isPresent;

function rootIn(scalar: Field, number: number): Field | undefined {
  const document = textDocuments(scalar)[number];
  return document === undefined ? undefined : Field.root(document);
}

const nameOf = (folder: string): string => folder.slice(folder.lastIndexOf('/', folder.lastIndexOf('/') - 1) + 1);
