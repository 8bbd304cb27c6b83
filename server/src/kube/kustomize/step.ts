import type { Field } from '../../yaml/field.ts';
import type { Fact } from '../facts.ts';
import { type PlaceOf, setForAll } from './common.ts';
import { configuredKinds } from './configurations.ts';
import type { DocumentsOf } from './files.ts';
import { replaceImage, setReplicas } from './images.ts';
import { type KustomizationFact, PATCH_LISTS, type PatchFact, patchFact } from './kustomization.ts';
import type { Part } from './part.ts';
import { applyPatch, type PatchEntry } from './patches.ts';
import { beside } from './paths.ts';
import { replaceValues } from './replacements.ts';
import { transformed } from './transform.ts';

/** A kustomization that is about to change objects. */
export interface Step {
  readonly uri: string;
  readonly document: number;
  readonly fact: KustomizationFact;
  /** Undefined where it was not parsed. */
  readonly field: Field | undefined;
  /** Which objects a patch may be for where its text does not tell. */
  readonly mayFit: (patch: PatchFact) => (fact: Fact) => boolean;
}

/**
 * Changes the objects as a kustomization says, in its order; gives those that are left, and the files that it has read.
 * https://github.com/kubernetes-sigs/kustomize/blob/master/api/internal/target/kusttarget_configplugin.go
 */
export function changedBy({ uri, document, fact, field, mayFit }: Step, parts: readonly Part[], documentsOf: DocumentsOf) {
  const objects = new Set(parts.map((part) => `${part.fact.groupKind} ${part.fact.name}`));
  const placeOf: PlaceOf = (...path) => ({ source: { uri, document, part: 'kustomization' }, path });
  const known = PATCH_LISTS.flatMap((list) => (field?.get(list).items ?? []).map((item) => patchEntry(list, item, mayFit)));
  // Those of which nothing is known but that they are there.
  for (const patch of fact.patches.slice(known.length)) {
    const fits = mayFit(patch);
    for (const part of parts) if (fits(part.fact)) part.giveUp();
  }
  const configured = configuredKinds(field?.get('configurations').items ?? [], uri, documentsOf);
  for (const part of parts) if (configured.has(part.identity.kind) || configured.has('')) part.giveUp();
  const apply = (isLate: boolean): void => {
    for (const entry of known)
      if ((entry.list === 'patchesJson6902') === isLate) applyPatch(entry, there(), documentsOf, { uri, document });
  };
  const there = (): readonly Part[] => parts.filter(({ isDeleted }) => !isDeleted);
  apply(false);
  for (const part of there()) setForAll(fact, placeOf, part);
  apply(true);
  for (const entry of field?.get('replicas').items ?? []) setReplicas(entry, there(), placeOf);
  for (const entry of field?.get('images').items ?? []) replaceImage(entry, there(), placeOf);
  for (const entry of field?.get('replacements').items ?? []) replaceValues(entry, there(), documentsOf, uri);
  const left = there();
  for (const part of left) part.fact = transformed(part.fact, { kustomization: fact, isUncertain: part.isUncertain, objects });
  return { parts: left, read: filesRead(uri, field), configured };
}

function patchEntry(list: PatchEntry['list'], field: Field, mayFit: Step['mayFit']): PatchEntry {
  const fits = mayFit(patchFact(field));
  return { list, field, mayFit: (part) => fits(part.fact) };
}

/** The kustomization itself, where it changes single objects, and what it draws in to do so. */
function filesRead(uri: string, field: Field | undefined): readonly string[] {
  const entries = [...PATCH_LISTS, 'replicas', 'images', 'replacements'].flatMap((list) => field?.get(list).items ?? []);
  const configurations = field?.get('configurations').texts ?? [];
  const paths = [...entries.flatMap((entry) => patchFact(entry).path ?? []), ...configurations];
  return paths.length + entries.length === 0 ? [] : [uri, ...paths.map((path) => beside(uri, path))];
}
