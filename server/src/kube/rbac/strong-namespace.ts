import type { Located, WorkspaceIndex } from '../workspace-index.ts';

/** Namespaces whose accounts may do what an administrator may, in every cluster that has them. */
export const STRONG_NAMESPACES: ReadonlySet<string> = new Set([
  'cert-manager',
  'external-secrets',
  'falco',
  'gatekeeper-system',
  'istio-system',
  'kube-node-lease',
  'kube-system',
  'kyverno',
]);

/** An account of the namespace gets the whole cluster in this workspace: by this binding. */
export const bindingOfStrongAccount = (index: WorkspaceIndex, namespace: string): Located | undefined =>
  index.ofKind('rbac.authorization.k8s.io/ClusterRoleBinding').find(({ fact }) => {
    const { role, subjects } = fact.binding ?? {};
    const isStrong = role?.name === 'cluster-admin' || (typeof role?.name === 'string' && isEverything(index, role.name));
    return isStrong && subjects?.some((subject) => subject.kind === 'ServiceAccount' && subject.namespace === namespace) === true;
  });

function isEverything(index: WorkspaceIndex, name: string): boolean {
  const roles = index.named('rbac.authorization.k8s.io/ClusterRole', name);
  return roles.length > 0 && roles.every(({ fact }) => fact.role?.everything.some(({ reach }) => reach === 'all') === true);
}
