/** An image reference in its parts. */
export interface ImageReference {
  /** Host and port; undefined when the reference leaves it to the runtime, which mostly means Docker Hub. */
  readonly registry: string | undefined;
  /** Everything between registry and tag. */
  readonly repository: string;
  readonly tag: string | undefined;
  /** `algorithm:hex`. */
  readonly digest: string | undefined;
}

const PART = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/;
const TAG = /^\w[\w.-]{0,127}$/;
const LABEL = '[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?';
const HOST = new RegExp(`^(?:${LABEL}(?:\\.${LABEL})*|\\[[0-9A-Fa-f:]+\\])(?::[0-9]+)?$`);
/** https://github.com/opencontainers/image-spec/blob/main/descriptor.md#registered-algorithms */
const DIGEST = /^(?:sha256:[0-9a-f]{64}|sha384:[0-9a-f]{96}|sha512:[0-9a-f]{128})$/;
/** Looks like the id of an image, which no reference may. */
const IDENTIFIER = /^[0-9a-f]{64}$/;
const LONGEST_REPOSITORY = 255;

/**
 * Reads a reference by the grammar of the distribution project; undefined when a container runtime would refuse it.
 * A first part is a host only when it has a dot, a port or a capital letter, or is `localhost`.
 * https://github.com/distribution/reference/blob/main/reference.go
 */
export function parseImage(text: string): ImageReference | undefined {
  const at = text.indexOf('@');
  const digest = at < 0 ? undefined : text.slice(at + 1);
  if (digest !== undefined && !DIGEST.test(digest)) return undefined;
  const named = at < 0 ? text : text.slice(0, at);
  if (IDENTIFIER.test(named) && digest === undefined) return undefined;
  const slash = named.indexOf('/');
  const registry = slash < 0 || !isHost(named.slice(0, slash)) ? undefined : named.slice(0, slash);
  if (registry !== undefined && !HOST.test(registry)) return undefined;
  const rest = registry === undefined ? named : named.slice(slash + 1);
  const colon = rest.indexOf(':');
  const repository = colon < 0 ? rest : rest.slice(0, colon);
  const tag = colon < 0 ? undefined : rest.slice(colon + 1);
  if (tag !== undefined && !TAG.test(tag)) return undefined;
  if (LONGEST_REPOSITORY < repository.length || !repository.split('/').every((part) => PART.test(part))) return undefined;
  return { registry, repository, tag, digest };
}

const isHost = (first: string): boolean => /[.:A-Z]/.test(first) || first === 'localhost';

/** Where a reference without a host leads: Docker Hub, and its official images for a single word. */
const HUB = 'docker.io';

/** Registry and repository in full, as `docker.io/library/nginx` for `nginx`. */
export function fullName({ registry, repository }: ImageReference): string {
  const host = registry === undefined || /^index\.docker\.io$/i.test(registry) ? HUB : registry.toLowerCase();
  return host === HUB && !repository.includes('/') ? `${HUB}/library/${repository}` : `${host}/${repository}`;
}

/** Words in tags that follow the newest build of something. */
const MOVING = new Set('latest stable edge main master develop dev nightly canary lts current mainline rolling head'.split(' '));

/** Words in tags that tell one variant of an image from another and no version. */
const VARIANTS = new Set('alpine slim dind cli git debug full rootless windowsservercore nanoserver'.split(' '));

/** True for a tag that names no version at all: `latest`, `lts-alpine`, `dind`. A tag such as `3` or `bookworm` moves within bounds. */
export function isMovingTag(tag: string): boolean {
  const words = tag.toLowerCase().split(/[-_.]/);
  return !/\d/.test(tag) && (words.some((word) => MOVING.has(word)) || words.every((word) => VARIANTS.has(word)));
}
