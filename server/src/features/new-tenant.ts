import type { Engine } from '../engine/engine.ts';
import { proveDrawingIn } from '../engine/prove.ts';
import type { OtherFile } from '../engine/state.ts';
import { beside, decoded, KUSTOMIZATION_FILES } from '../kube/kustomize/paths.ts';
import { namespaceOfTenant, type Tenant, type TenantObject, tenantObjects } from '../templates/tenant.ts';
import { applyEdits } from '../text/span.ts';
import { YamlDocument } from '../yaml/document.ts';
import { Field } from '../yaml/field.ts';
import { formatScalar } from '../yaml/format.ts';
import { restyled } from '../yaml/restyle.ts';
import { styleOf } from '../yaml/style.ts';
import { factsOf, type Habits, habitsAt, parentOf } from './workspace-habits.ts';

export interface NewTenant {
  /** What is made, and the kustomization that draws it in. */
  readonly files: readonly OtherFile[];
  /** What is left to do by hand, each a sentence. */
  readonly notes: readonly string[];
}

/** Where a new tenant goes. */
export interface TenantPlace {
  /** No kustomization above this folder is looked for. */
  readonly root: string;
  /** The folder of the tenant, or its only file where it ends in `.yaml` or `.yml`. */
  readonly target: string;
}

/** A path that means one file instead of a folder. */
export const isYamlFile = (path: string): boolean => /\.ya?ml$/i.test(path);

/**
 * The files of a new tenant, written and called as those around it, and the edit of the kustomization that draws them
 * in. Refused when one of them is there already, or the namespace is. `blanks` go into those of the tenant's template.
 */
export function newTenant(
  engine: Engine,
  { root, target }: TenantPlace,
  tenant: Tenant,
  blanks: Readonly<Record<string, string>> = {},
): NewTenant | { readonly refusal: string } {
  const namespace = namespaceOfTenant(tenant);
  const taken = engine.uris.find((uri) =>
    factsOf(engine, uri).some(({ groupKind, name }) => groupKind === 'core/Namespace' && name === namespace),
  );
  if (taken !== undefined) return { refusal: `The namespace "${namespace}" is there already, in ${pathFrom(root, taken)}` };
  const habits = habitsAt(engine, target);
  const objects = tenantObjects(tenant, quoted, blanks);
  const made = isYamlFile(target)
    ? [{ uri: target, text: joined(objects, habits) }]
    : tenantFiles(objects, habits).map(({ name, text }) => ({ uri: `${target}/${name}`, text }));
  const { files, notes } = wired(engine, root, target, made, habits);
  const there = files.find(({ uri, edits }) => edits === undefined && engine.has(uri));
  if (there !== undefined) return { refusal: `${pathFrom(root, there.uri)} is there already; nothing was written` };
  return { files, notes };
}

const quoted = (answer: string): string => formatScalar(answer, styleOf(YamlDocument.parse('')));

/** The files of a folder, in the order in which they are applied. */
export function tenantFiles(objects: readonly TenantObject[], habits: Habits): readonly { readonly name: string; readonly text: string }[] {
  const byFile = new Map<string, TenantObject[]>();
  for (const object of objects) {
    const name = `${habits.fileOf(object)}${habits.extension}`;
    byFile.set(name, [...(byFile.get(name) ?? []), object]);
  }
  return [...byFile].map(([name, own]) => ({ name, text: joined(own, habits) }));
}

function joined(objects: readonly TenantObject[], { beginsWithMark, style }: Habits): string {
  const text = objects.map((object) => object.text).join('---\n');
  return (beginsWithMark ? `---${style.newline}` : '') + restyled(text, style);
}

/** The files with what has a kustomization draw them in: the nearest one, in their folder or above it. */
function wired(engine: Engine, root: string, target: string, made: readonly OtherFile[], habits: Habits): NewTenant {
  const isFolder = !isYamlFile(target);
  const kustomization = kustomizationAbove(engine, root, isFolder ? target : parentOf(target));
  if (kustomization === undefined) return { files: made, notes: [] };
  const folder = parentOf(kustomization);
  const names = made.map(({ uri }) => decoded(lastOf(uri)));
  if (folder === target) return drawnIn(engine, root, kustomization, names, made);
  const own = { uri: `${target}/${lastOf(kustomization)}`, text: ownKustomization(names, habits) };
  return drawnIn(engine, root, kustomization, [pathFrom(folder, target)], isFolder ? [...made, own] : made);
}

function drawnIn(engine: Engine, root: string, kustomization: string, paths: readonly string[], files: readonly OtherFile[]): NewTenant {
  const fields = fieldsOf(engine, kustomization);
  const shown = pathFrom(root, kustomization);
  // It would rename the namespace, or put the tenant's objects into another one.
  const changing = ['namespace', 'namePrefix', 'nameSuffix'].find((key) => fields?.get(key).isAbsent === false);
  if (changing !== undefined) return { files, notes: [`${shown} sets ${changing}, so it does not draw in ${paths.join(', ')}.`] };
  const known = new Set(fields?.get('resources').texts.map((path) => beside(kustomization, path)));
  const wanted = paths.filter((path) => !known.has(beside(kustomization, path)));
  if (wanted.length === 0) return { files, notes: [] };
  const drawing = proveDrawingIn(engine, kustomization, wanted);
  if ('refusal' in drawing)
    return { files, notes: [`${shown} cannot be changed, because ${drawing.refusal}: let it draw in ${wanted.join(', ')} yourself.`] };
  const text = applyEdits(engine.text(kustomization) ?? '', drawing.edits);
  return { files: [...files, { uri: kustomization, text, edits: drawing.edits }], notes: [] };
}

function kustomizationAbove(engine: Engine, root: string, folder: string): string | undefined {
  const found = KUSTOMIZATION_FILES.map((name) => `${folder}/${name}`).find((uri) => engine.has(uri));
  return found ?? (folder.startsWith(`${root}/`) ? kustomizationAbove(engine, root, parentOf(folder)) : undefined);
}

/** The fields of a kustomization; undefined where nothing could be read. */
function fieldsOf(engine: Engine, uri: string): Field | undefined {
  const document = engine.inspect(uri)?.file.documents.flatMap(({ analysis }) => analysis.document ?? [])[0];
  return document === undefined ? undefined : Field.root(document);
}

function ownKustomization(names: readonly string[], { beginsWithMark, style }: Habits): string {
  const items = names.map((name) => `  - ${name}\n`).join('');
  const text = `apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources:\n${items}`;
  return (beginsWithMark ? `---${style.newline}` : '') + restyled(text, style);
}

const lastOf = (uri: string): string => uri.slice(uri.lastIndexOf('/') + 1);

/** The decoded path of what lies below a folder. */
const pathFrom = (folder: string, uri: string): string => decoded(uri.startsWith(`${folder}/`) ? uri.slice(folder.length + 1) : uri);
