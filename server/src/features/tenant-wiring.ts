import type { Engine } from '../engine/engine.ts';
import { proveDrawingIn } from '../engine/prove.ts';
import type { OtherFile } from '../engine/state.ts';
import { beside, decoded, isKustomizationFile, KUSTOMIZATION_FILES, lastOf, parentOf } from '../kube/kustomize/paths.ts';
import { applyEdits } from '../text/span.ts';
import { stripEnd } from '../text/strip-end.ts';
import { Field } from '../yaml/field.ts';
import { restyled } from '../yaml/restyle.ts';
import { factsOf, type Habits, isNamespace } from './workspace-habits.ts';

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

/** A kustomization, with the path by which it draws in what stands beside it. */
interface Drawing {
  readonly uri: string;
  readonly path: string;
}

/**
 * The files with what has a kustomization draw them in: the one that draws in the neighbours, or else the nearest one,
 * in their folder or above it.
 */
export function drawnIn(engine: Engine, place: TenantPlace, made: readonly OtherFile[], habits: Habits): NewTenant {
  const { root, target } = place;
  const isFolder = !isYamlFile(target);
  const names = made.map(({ uri }) => decoded(lastOf(uri)));
  const inside = isFolder ? kustomizationIn(engine, target) : undefined;
  if (inside !== undefined) return changed(engine, root, inside, names, made);
  const others = drawingNeighbours(engine, target);
  const above = kustomizationAbove(engine, root, parentOf(target));
  const nearest = above === undefined ? undefined : { uri: above, path: pathFrom(parentOf(above), target) };
  const [first, second] = others;
  const drawing = second === undefined ? (first ?? nearest) : undefined;
  const like = first?.uri ?? above ?? neighbourIn(engine, target);
  const own = like === undefined ? [] : [{ uri: `${target}/${lastOf(like)}`, text: ownKustomization(names, habits) }];
  const files = isFolder ? [...made, ...own] : made;
  if (drawing !== undefined) return changed(engine, root, drawing.uri, [drawing.path], files);
  if (second === undefined) return { files, notes: [] };
  const shown = others.map(({ uri }) => pathFrom(root, uri)).join(', ');
  return { files, notes: [`Its neighbours are drawn in by ${shown}: let those that should draw in ${pathFrom(root, target)} do so.`] };
}

function changed(engine: Engine, root: string, kustomization: string, paths: readonly string[], files: readonly OtherFile[]): NewTenant {
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

const kustomizationIn = (engine: Engine, folder: string): string | undefined =>
  KUSTOMIZATION_FILES.map((name) => `${folder}/${name}`).find((uri) => engine.has(uri));

const kustomizationAbove = (engine: Engine, root: string, folder: string): string | undefined =>
  kustomizationIn(engine, folder) ?? (folder.startsWith(`${root}/`) ? kustomizationAbove(engine, root, parentOf(folder)) : undefined);

/** A kustomization in another folder beside the new one. */
const neighbourIn = (engine: Engine, target: string): string | undefined =>
  engine.uris.find((uri) => isKustomizationFile(uri) && parentOf(parentOf(uri)) === parentOf(target));

/** Those that draw in tenants beside the new one: files where it is one, or folders. */
function drawingNeighbours(engine: Engine, target: string): readonly Drawing[] {
  const folder = parentOf(decoded(target));
  return engine.uris.flatMap((uri) => {
    const resources = factsOf(engine, uri).flatMap(({ kustomization }) => kustomization?.resources ?? []);
    const neighbour = resources.find((path) => {
      const drawn = beside(uri, path);
      return parentOf(drawn) === folder && isYamlFile(path) === isYamlFile(target) && holdsNamespace(engine, drawn);
    });
    return neighbour === undefined ? [] : { uri, path: besideOf(neighbour, decoded(lastOf(target))) };
  });
}

/** Of a decoded URI of a file or folder. */
const holdsNamespace = (engine: Engine, place: string): boolean =>
  engine.uris.some((uri) => `${decoded(uri)}/`.startsWith(`${place}/`) && factsOf(engine, uri).some(isNamespace));

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

/** The decoded path of what lies below a folder. */
export const pathFrom = (folder: string, uri: string): string => decoded(uri.startsWith(`${folder}/`) ? uri.slice(folder.length + 1) : uri);

/** The path of another name in the folder of a file or a folder. */
const besideOf = (path: string, name: string): string => stripEnd(path, '/').replace(/[^/]*$/, () => name);
