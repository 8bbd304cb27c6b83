import { YamlDocument } from '../../yaml/document.ts';
import { Field } from '../../yaml/field.ts';
import type { Path } from '../../yaml/path.ts';
import { splitDocuments } from '../../yaml/stream.ts';
import { asResource } from '../resource.ts';
import type { DocumentsOf } from './files.ts';
import { type Identity, isSameIdentity } from './identity.ts';
import { jsonPatched } from './json-patch.ts';
import { demandDistinct, mergedWhole } from './merge.ts';
import { shapeOfKind } from './merge-keys.ts';
import { type Change, keepingIdentity, type Part } from './part.ts';
import { beside } from './paths.ts';
import { fitsTarget } from './target.ts';
import { below, isNothing, type Source, type Tree, treeOf, Undecided, withEntry } from './tree.ts';

/** An entry of one of the lists of patches in a kustomization. */
export interface PatchEntry {
  readonly list: 'patches' | 'patchesStrategicMerge' | 'patchesJson6902';
  readonly field: Field;
  /** Which objects it may be for where more is not known. */
  readonly mayFit: (part: Part) => boolean;
}

/** One document of a patch: an object to merge, or a list of operations. */
interface PatchDocument {
  readonly tree: Tree;
  readonly identity: Identity | undefined;
}

/** Does to the objects what a patch says; what cannot be told leaves those uncertain that it may be for. */
export function applyPatch(entry: PatchEntry, parts: readonly Part[], documentsOf: DocumentsOf, kustomization: Omit<Source, 'part'>): void {
  const { field, list, mayFit } = entry;
  const documents = patchDocuments(entry, documentsOf, kustomization);
  const target = field.get('target');
  const isTargeted = list !== 'patchesStrategicMerge' && !target.isAbsent;
  if (isTargeted) {
    const fits = fitsTarget(target);
    const [document] = documents ?? [];
    const change = document === undefined || documents?.length !== 1 ? undefined : changeBy(document, optionsOf(field), true);
    for (const part of parts.filter(({ outcome }) => outcome === undefined)) {
      const answer = fits(part);
      if (answer === true && change !== undefined) part.change(change(part));
      else if (answer !== false) part.giveUp();
    }
    return;
  }
  if (documents === undefined || documents.some(({ identity }) => identity === undefined)) {
    for (const part of parts) if (mayFit(part)) part.giveUp();
    return;
  }
  for (const document of documents) {
    const meant = parts.filter((part) => part.identities.some((identity) => isSameIdentity(identity, document.identity as Identity)));
    const [only] = meant;
    if (only !== undefined && meant.length === 1) only.change(changeBy(document, optionsOf(field), list === 'patchesStrategicMerge')(only));
    else for (const part of parts) if (mayFit(part)) part.giveUp();
  }
}

interface Options {
  readonly mayRename: boolean;
  readonly mayChangeKind: boolean;
}

const optionsOf = (field: Field): Options => ({
  mayRename: field.get('options', 'allowNameChange').is(true),
  mayChangeKind: field.get('options', 'allowKindChange').is(true),
});

const NAME = ['metadata', 'name'] as const;
const IDENTITY = [['apiVersion'], ['metadata', 'namespace']] as const;

/** `isSelected`: the patch is first given the version of the object, and its labels and annotations are written anew. */
function changeBy({ tree, identity }: PatchDocument, options: Options, isSelected: boolean): (part: Part) => Change {
  if (identity === undefined) return () => (before) => jsonPatched(before, tree);
  const kept = [...IDENTITY, ...(options.mayRename ? [] : [NAME]), ...(options.mayChangeKind ? [] : [['kind'] as const])];
  if (isSelected && removesValues(tree)) return () => undecided;
  return (part) => keepingIdentity((before) => mergedObject(before, tree, part), kept);
}

/** A label or annotation that is taken away becomes an empty text when the patch is given those of the object. */
const removesValues = (tree: Tree): boolean =>
  ['labels', 'annotations'].some((key) => {
    const map = below(tree, ['metadata', key]);
    return map?.kind === 'map' && [...map.entries.values()].some(isNothing);
  });

const undecided: Change = () => {
  throw new Undecided();
};

function mergedObject(before: Tree, patch: Tree, { identity }: Part): Tree | undefined {
  const shape = shapeOfKind(identity);
  demandDistinct(before, shape);
  return mergedWhole(before, without(patch), shape);
}

/** An object keeps its version whatever the patch says. */
const without = (patch: Tree): Tree => (patch.kind === 'map' ? withEntry(patch, 'apiVersion', undefined) : patch);

/** What the patch consists of; undefined where it cannot be read. */
function patchDocuments(
  { field, list }: PatchEntry,
  documentsOf: DocumentsOf,
  { uri, document }: Omit<Source, 'part'>,
): readonly PatchDocument[] | undefined {
  const isEither = list === 'patchesStrategicMerge';
  const [written, path] = isEither ? [field, field] : [field.get('patch'), field.get('path')];
  if (!isEither && written.isAbsent === path.isAbsent) return undefined;
  if (isEither ? written.text?.includes('\n') : path.isAbsent) {
    return written.text === undefined ? undefined : documentsInText(written.text, { uri, document, path: written.path });
  }
  if (path.text === undefined) return undefined;
  const file = beside(uri, path.text);
  return read(
    (documentsOf(file) ?? []).map(({ text, document: known }, number) => ({
      document: known ?? YamlDocument.parse(text),
      source: { uri: file, document: number, part: 'patch' },
    })),
  );
}

function documentsInText(text: string, at: { readonly uri: string; readonly document: number; readonly path: Path }) {
  return read(
    splitDocuments(text).map(({ start, end }, number) => ({
      document: YamlDocument.parse(text.slice(start, end)),
      source: { uri: at.uri, document: at.document, part: 'patch', scalar: { path: at.path, document: number } },
    })),
  );
}

function read(all: readonly { readonly document: YamlDocument; readonly source: Source }[]): readonly PatchDocument[] | undefined {
  try {
    const found = all.flatMap(({ document, source }) => {
      const root = Field.root(document);
      if (document.isBroken || document.hasTemplates) throw new Undecided();
      return isNothing(treeOf(root, source)) ? [] : { tree: treeOf(root, source), identity: identityOf(root) };
    });
    return found.length === 0 ? undefined : found;
  } catch (error) {
    if (error instanceof Undecided) return undefined;
    throw error;
  }
}

/** Undefined of a list of operations. */
function identityOf(root: Field): Identity | undefined {
  if (root.isList) return undefined;
  const resource = asResource(root);
  if (resource === undefined) throw new Undecided();
  const { group, version, kind } = resource;
  return {
    group,
    version,
    kind,
    name: root.get('metadata', 'name').written ?? '',
    namespace: root.get('metadata', 'namespace').written ?? '',
  };
}
