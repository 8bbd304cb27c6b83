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

const COMPONENT = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/;
const TAG = /^[\w][\w.-]{0,127}$/;
const DIGEST = /^[a-z0-9]+(?:[.+_-][a-z0-9]+)*:[0-9a-fA-F]{32,}$/;

/**
 * Reads a reference by the grammar of the distribution project; undefined when a container runtime would refuse it.
 * A first part is a host only when it has a dot or a port or is `localhost`.
 * https://github.com/distribution/reference/blob/main/reference.go
 */
export function parseImage(text: string): ImageReference | undefined {
  const [named = '', digest, ...more] = text.split('@');
  if (more.length > 0 || (digest !== undefined && !DIGEST.test(digest))) return undefined;
  const lastPart = named.slice(named.lastIndexOf('/') + 1);
  const colon = lastPart.indexOf(':');
  const tag = colon < 0 ? undefined : lastPart.slice(colon + 1);
  if (tag !== undefined && !TAG.test(tag)) return undefined;
  const name = colon < 0 ? named : named.slice(0, named.length - lastPart.length + colon);
  const [first = '', ...rest] = name.split('/');
  const hasRegistry = rest.length > 0 && (/[.:]/.test(first) || first === 'localhost');
  if (hasRegistry && !/^(?:\[[0-9a-fA-F:]+\]|[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?)(?::\d+)?$/.test(first)) return undefined;
  const parts = hasRegistry ? rest : [first, ...rest];
  if (!parts.every((part) => COMPONENT.test(part))) return undefined;
  return { registry: hasRegistry ? first : undefined, repository: parts.join('/'), tag, digest };
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
