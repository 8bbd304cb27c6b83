import type { Known } from './facts.ts';
import type { GroupKind } from './kinds.ts';
import { HIDDEN } from './resource.ts';
import type { Located, WorkspaceIndex } from './workspace-index.ts';

/** What keeps a tenant within its bounds, and lies in its own namespace. */
const BOUNDS = ['core/ResourceQuota', 'core/LimitRange', 'networking.k8s.io/NetworkPolicy'] as const;

/**
 * True when a namespace looks as if it belonged to one of several tenants: by its name or labels, or because something
 * keeps it within bounds. https://kubernetes.io/docs/concepts/security/multi-tenancy/
 */
export const isTenant = (index: WorkspaceIndex, namespace: Known<string>): boolean =>
  isNamedTenant(index, namespace) ||
  (typeof namespace === 'string' && !RESERVED.test(namespace) && BOUNDS.some((kind) => index.inNamespace(kind, namespace).length > 0));

/** True when its name or a label says that a namespace belongs to a tenant. */
export function isNamedTenant(index: WorkspaceIndex, namespace: Known<string>): boolean {
  if (typeof namespace !== 'string' || RESERVED.test(namespace)) return false;
  if (/(?:^|-)tenants?(?:-|$)/.test(namespace)) return true;
  const namespaces = index.named('core/Namespace', namespace);
  return namespaces.some(({ fact }) => Object.keys(fact.labels.known).some((key) => /(?:^|[./-])(?:tenant|team|owner)$/.test(key)));
}

const RESERVED = /^(?:kube-.*|default)$/;

/** True for the first manifest of a namespace that belongs to a tenant. */
export const isTenantNamespace = (index: WorkspaceIndex, located: Located): boolean =>
  located.fact.name !== undefined && !located.fact.isPartial && isTenant(index, located.fact.name) && index.isFirst(located);

/** No object of the kind names the namespace, nor may one lie there whose kind or namespace is left to somebody else. */
export const lacksIn = (index: WorkspaceIndex, groupKind: GroupKind, namespace: string): boolean =>
  [groupKind, ...hiddenTwins(groupKind)].every((kind) => index.maybeIn(kind, namespace).length === 0);

/** What an object of the kind is when a template writes its group or its kind. */
export function hiddenTwins(groupKind: GroupKind): string[] {
  const slash = groupKind.indexOf('/');
  return [`${groupKind.slice(0, slash)}/${HIDDEN}`, `${HIDDEN}${groupKind.slice(slash)}`];
}
