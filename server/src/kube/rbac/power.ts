import type { Fact, Known } from '../facts.ts';
import type { Right } from '../grant.ts';
import type { Located, WorkspaceIndex } from '../workspace-index.ts';
import { boundRole } from './bound-role.ts';
import type { RoleFact } from './role-fact.ts';
import { isMadeForSecrets } from './secret-reader.ts';

/** What an account may do with the whole cluster, behind `may`, and the binding by which it may. */
export interface Power {
  readonly may: string;
  readonly binding: Located;
}

/** Rights by which their holder takes over the cluster, gravest first. */
const TAKEOVER: readonly (readonly [Right, string])[] = [
  ['escalate', 'write any role'],
  ['bind', 'bind any role'],
  ['impersonate', 'act as anybody'],
  ['read secrets', 'read every secret'],
];

/** Undefined unless the account certainly gets such a right for the whole cluster. */
export function powerOf(index: WorkspaceIndex, account: string, namespace: string): Power | undefined {
  for (const binding of index.bindingsOf(account)) {
    const { fact } = binding;
    const isClusterWide = fact.groupKind === 'rbac.authorization.k8s.io/ClusterRoleBinding' && fact.binding?.role.kind === 'ClusterRole';
    if (!isClusterWide || !fact.binding.subjects.some((subject) => isAccount(subject, account, namespace))) continue;
    const may = mayByRole(index, fact, account);
    if (may !== undefined) return { may, binding };
  }
  return undefined;
}

const isAccount = (
  subject: { readonly kind: Known<string>; readonly name: Known<string>; readonly namespace: Known<string> },
  name: string,
  namespace: string,
): boolean => subject.kind === 'ServiceAccount' && subject.name === name && subject.namespace === namespace;

function mayByRole(index: WorkspaceIndex, fact: Fact, account: string): string | undefined {
  if (fact.binding?.role.name === 'cluster-admin' || boundRole(index, fact, isEverything) !== undefined) return 'do everything';
  const role = boundRole(index, fact, () => true)?.fact.role;
  return TAKEOVER.find(([right]) => {
    // The work of some programs is with everybody's secrets.
    const isMeant = right === 'read secrets' && isMadeForSecrets(account);
    return !isMeant && role?.rights.some((other) => other.right === right) === true;
  })?.[1];
}

const isEverything = ({ everything }: RoleFact): boolean => everything.some(({ reach }) => reach === 'all');
