import { groupKind } from '../kinds.ts';
import { isClusterScoped } from '../scope.ts';

/** What an object is known by. */
export interface Identity {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
  readonly name: string;
  /** The empty text where none is written. */
  readonly namespace: string;
}

/** A kind as kustomize names it where it says what something is for; undefined parts fit all. */
export interface KindPattern {
  readonly group?: string;
  readonly version?: string;
  readonly kind?: string;
}

export const fitsKind = (identity: KindPattern, { group, version, kind }: KindPattern): boolean =>
  (group === undefined || group === identity.group) &&
  (version === undefined || version === identity.version) &&
  (kind === undefined || kind === identity.kind);

/** The namespace that an object is in when it names none; for one that belongs to none a word that is no namespace. */
export function effectiveNamespace({ group, kind, namespace }: Identity): string {
  if (isClusterScoped(groupKind(group, kind))) return '_non_namespaceable_';
  return namespace === '' ? 'default' : namespace;
}

/** The same object to kustomize. */
export const isSameIdentity = (one: Identity, other: Identity): boolean =>
  one.name === other.name && fitsKind(one, other) && effectiveNamespace(one) === effectiveNamespace(other);
