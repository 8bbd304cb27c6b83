import type { Known } from './facts.ts';
import type { WorkspaceIndex } from './workspace-index.ts';

/** What keeps a tenant within its bounds, and lies in its own namespace. */
const BOUNDS = ['core/ResourceQuota', 'core/LimitRange', 'networking.k8s.io/NetworkPolicy'] as const;

/**
 * True when a namespace looks as if it belonged to one of several tenants: by its name or labels, or because something
 * keeps it within bounds. https://kubernetes.io/docs/concepts/security/multi-tenancy/
 */
export function isTenant(index: WorkspaceIndex, namespace: Known<string>): boolean {
  if (typeof namespace !== 'string' || /^(?:kube-.*|default)$/.test(namespace)) return false;
  if (/(?:^|-)tenants?(?:-|$)/.test(namespace)) return true;
  const labels = index.ofKind('core/Namespace').filter(({ fact }) => fact.name === namespace);
  if (labels.some(({ fact }) => Object.keys(fact.labels.known).some((key) => /(?:^|[./-])(?:tenant|team|owner)$/.test(key)))) return true;
  return BOUNDS.some((kind) => index.inNamespace(kind, namespace).length > 0);
}
