import type { Fact } from '../facts.ts';
import type { Right } from '../grant.ts';
import { HIDDEN } from '../resource.ts';
import type { Located, WorkspaceIndex } from '../workspace-index.ts';
import type { RoleFact } from './role-fact.ts';

const GROUP = 'rbac.authorization.k8s.io';

/** The role that a binding gives to somebody, where all that go by the name in this workspace are so. */
export function boundRole(index: WorkspaceIndex, { binding, namespace }: Fact, isSo: (role: RoleFact) => boolean): Located | undefined {
  const { kind, name } = binding?.role ?? {};
  if (binding === undefined || binding.subjects.length === 0 || typeof name !== 'string') return undefined;
  if (kind !== 'ClusterRole' && kind !== 'Role') return undefined;
  const named = index.named(`${GROUP}/${kind}`, name);
  const roles = kind === 'ClusterRole' ? named : named.filter(({ fact }) => fact.namespace === namespace && namespace !== undefined);
  return roles.every(({ fact }) => fact.role !== undefined && isSo(fact.role)) ? roles[0] : undefined;
}

/** The places of a right in a role, in the order of the file. */
export const rightIn = ({ role }: Fact, right: Right): RoleFact['rights'] => role?.rights.filter((other) => other.right === right) ?? [];

export const hasRight =
  (right: Right) =>
  ({ rights }: RoleFact): boolean =>
    rights.some((other) => other.right === right);

/** The bindings that give a ClusterRole away for the whole cluster. */
export const clusterBindingsOf = (index: WorkspaceIndex, role: string | undefined): readonly Located[] =>
  index.ofKind(`${GROUP}/ClusterRoleBinding`).filter(({ fact: { binding } }) => {
    return role !== undefined && binding?.role.kind === 'ClusterRole' && binding.role.name === role && binding.subjects.length > 0;
  });

/** The Roles or ClusterRoles that a binding may mean, where a template hides something of them. */
export const rolesMeant = (index: WorkspaceIndex, { binding, namespace }: Fact): readonly Located[] => {
  const { kind, name } = binding?.role ?? {};
  if (typeof name !== 'string' || (kind !== 'ClusterRole' && kind !== 'Role')) return [];
  return [`${GROUP}/${kind}`, `${HIDDEN}/${kind}`, `${GROUP}/${HIDDEN}`]
    .flatMap((groupKind) => (kind === 'Role' ? index.maybeIn(groupKind, namespace) : index.ofKind(groupKind)))
    .filter(({ fact }) => fact.name === name || fact.name === undefined);
};
