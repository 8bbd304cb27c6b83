import type { Field } from '../../yaml/field.ts';
import type { PlaceOf } from './common.ts';
import { changedAt, fieldSpecs } from './field-specs.ts';
import type { Part } from './part.ts';
import { fitsPattern } from './pattern.ts';
import { leaf, type Tree, Undecided, withEntry, withItem } from './tree.ts';

/** What a kustomization makes of an image; the same text where it is another image. */
type Rewrite = (image: string) => string;

/** Replaces an image in all containers, as an entry of `images` says. https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/images/ */
export function replaceImage(entry: Field, parts: readonly Part[], placeOf: PlaceOf): void {
  const rewrite = rewriteBy(entry);
  if (rewrite === undefined) return;
  const told = ['newTag', 'digest', 'newName'].find((key) => entry.get(key).isPresent);
  const place = placeOf(...entry.path, ...(told === undefined ? [] : [told]));
  const set = (found: Tree | undefined): Tree => {
    if (found?.kind !== 'leaf' || typeof found.value !== 'string') throw new Undecided();
    const image = rewrite(found.value);
    return image === found.value ? found : leaf(image, place);
  };
  for (const part of parts) {
    if (part.identity.kind === 'CustomResourceDefinition' || !part.mayHold('ontainers')) continue;
    // What cannot be read is left as it is: a fact tells nothing of images.
    if (isReadable(part)) part.change((tree) => inContainers(tree, set));
  }
}

function isReadable(part: Part): boolean {
  if (part.outcome !== undefined) return false;
  try {
    return part.tree !== undefined;
  } catch (error) {
    if (error instanceof Undecided) return false;
    throw error;
  }
}

function rewriteBy(entry: Field): Rewrite | undefined {
  const [name, newName, newTag, digest, tagSuffix] = ['name', 'newName', 'newTag', 'digest', 'tagSuffix'].map((key) => entry.get(key));
  if ([name, newName, newTag, digest, tagSuffix].some((field) => field?.isAbsent === false && field.text === undefined)) return undefined;
  if (!name?.text) return undefined;
  const pattern = `${name.text}(:[a-zA-Z0-9_.{}-]*)?(@sha256:[a-zA-Z0-9_.{}-]*)?`;
  return (image) => {
    const isMeant = fitsPattern(pattern, image);
    if (isMeant === undefined) throw new Undecided();
    if (!isMeant) return image;
    const old = partsOf(image);
    const next = { ...old, name: newName?.text || old.name };
    if (newTag?.text || digest?.text) return written({ ...next, tag: newTag?.text ?? '', digest: digest?.text ?? '' });
    // Kustomize appends it once or twice: its two ways to find images meet in some places.
    if (tagSuffix?.text) throw new Undecided();
    return written(next);
  };
}

interface ImageParts {
  readonly name: string;
  readonly tag: string;
  readonly digest: string;
}

/** A colon before the last part of the path is the port of a registry. */
function partsOf(image: string): ImageParts {
  const at = image.indexOf('@');
  const tagged = at < 0 ? image : image.slice(0, at);
  const colon = tagged.indexOf(':', Math.max(0, tagged.indexOf('/')));
  return {
    name: colon < 0 ? tagged : tagged.slice(0, colon),
    tag: colon < 0 ? '' : tagged.slice(colon + 1),
    digest: at < 0 ? '' : image.slice(at + 1),
  };
}

const written = ({ name, tag, digest }: ImageParts): string => `${name}${tag === '' ? '' : `:${tag}`}${digest === '' ? '' : `@${digest}`}`;

/** https://github.com/kubernetes-sigs/kustomize/blob/master/api/filters/imagetag/legacy.go */
function inContainers(tree: Tree, set: (found: Tree | undefined) => Tree): Tree {
  if (tree.kind === 'leaf') return tree;
  if (tree.kind === 'list') {
    let list = tree;
    for (const [i, item] of tree.items.entries()) list = withItem(list, i, inContainers(item, set));
    return list;
  }
  let map = tree;
  for (const [key, value] of tree.entries) {
    const inner = inContainers(value, set);
    map = withEntry(map, key, isContainers(key) && inner.kind === 'list' ? changedAt(inner, ['image'], undefined, set) : inner);
  }
  return map;
}

const isContainers = (key: string): boolean => key === 'containers' || key === 'initContainers';

const SCALED = fieldSpecs('spec/replicas + Deployment ReplicationController ReplicaSet StatefulSet');

/** Sets how many pods there are, as an entry of `replicas` says. https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/replicas/ */
export function setReplicas(entry: Field, parts: readonly Part[], placeOf: PlaceOf): void {
  const [name, count] = [entry.get('name').text, entry.get('count').number];
  if (name === undefined || count === undefined) return;
  const [spec] = SCALED;
  if (spec === undefined) return;
  const place = placeOf(...entry.path, 'count');
  for (const part of parts) {
    if (!part.identities.some((identity) => identity.name === name && spec.kinds.some(({ kind }) => kind === identity.kind))) continue;
    if (isReadable(part)) part.change((tree) => changedAt(tree, spec.path, place, () => leaf(count, place)));
  }
}
