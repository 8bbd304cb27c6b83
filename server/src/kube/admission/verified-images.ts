import type { Field } from '../../yaml/field.ts';
import type { Path } from '../../yaml/path.ts';
import { fullName, parseImage } from '../image.ts';
import { fitsWildcard } from '../image-pattern.ts';
import type { Pod } from '../pod.ts';
import type { Resource } from '../resource.ts';
import { verificationsOf } from './kyverno.ts';

/** The images whose signatures a policy of Kyverno looks at. */
export interface VerifiedImages {
  /** Those that it skips on purpose are among them; undefined when it decides by more than patterns. */
  readonly patterns: readonly string[] | undefined;
  /** Where the first pattern's list stands. */
  readonly path: Path;
}

/** The kinds that have such facts. */
export const VERIFYING_KINDS = [
  'kyverno.io/ClusterPolicy',
  'kyverno.io/Policy',
  'policies.kyverno.io/ImageValidatingPolicy',
  'policies.kyverno.io/NamespacedImageValidatingPolicy',
] as const;

export function verifiedImages(policy: Resource): VerifiedImages | undefined {
  const lists = listsOf(policy);
  const [first] = lists;
  if (first === undefined) return undefined;
  const globs = lists.flatMap((list) => list.items.map((item) => (item.isMap ? item.get('glob') : item)));
  const isKnown = lists.every((list) => !list.isOpen) && globs.every(({ text }) => text !== undefined);
  return { patterns: isKnown ? globs.flatMap(({ text }) => text ?? []) : undefined, path: first.path.slice(policy.field.path.length) };
}

function listsOf(policy: Resource): readonly Field[] {
  if (policy.group === 'policies.kyverno.io') return [policy.field.get('spec', 'matchImageReferences')].filter((list) => list.isList);
  if (policy.group !== 'kyverno.io') return [];
  return verificationsOf(policy)
    .flatMap((verification) => [verification.get('imageReferences'), verification.get('skipImageReferences')])
    .filter((list) => list.isList);
}

export const imagesOf = (pod: Pod): readonly string[] => {
  const images = pod.containers.flatMap(({ field }) => parseImage(field.get('image').text ?? '') ?? []);
  return [...new Set(images.map(fullName))].sort();
};

/** True when one of the patterns may fit the image, whatever its tag. Patterns of Docker Hub may leave out its name. */
export function isVerified(patterns: readonly string[], image: string): boolean {
  const names = [image, image.replace('/library/', '/'), image.replace(/^docker\.io\/(?:library\/)?/, '')];
  return patterns.some((pattern) => {
    const untagged = pattern.slice(0, endOfName(pattern));
    return names.some((name) => fitsWildcard(untagged, name) || fitsWildcard(pattern, name));
  });
}

/** Where the digest begins, or a tag: a colon before the last slash is a port. */
function endOfName(pattern: string): number {
  const places = [pattern.indexOf('@'), pattern.indexOf(':', pattern.lastIndexOf('/') + 1)];
  return Math.min(pattern.length, ...places.filter((place) => 0 <= place));
}
