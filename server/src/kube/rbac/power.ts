import type { Path } from '../../yaml/path.ts';
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
  /** The rule of the role that gives it; undefined of a role that is not in the workspace. */
  readonly rule: { readonly located: Located; readonly path: Path } | undefined;
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
    const power = powerByRole(index, fact, account);
    if (power !== undefined) return { ...power, binding };
  }
  return undefined;
}

const isAccount = (
  subject: { readonly kind: Known<string>; readonly name: Known<string>; readonly namespace: Known<string> },
  name: string,
  namespace: string,
): boolean => subject.kind === 'ServiceAccount' && subject.name === name && subject.namespace === namespace;

function powerByRole(index: WorkspaceIndex, fact: Fact, account: string): Omit<Power, 'binding'> | undefined {
  const all = boundRole(index, fact, isEverything);
  const star = all?.fact.role?.everything.find(({ reach }) => reach === 'all');
  if (all !== undefined && star !== undefined) return { may: 'do everything', rule: { located: all, path: star.path } };
  if (fact.binding?.role.name === 'cluster-admin') return { may: 'do everything', rule: undefined };
  const role = boundRole(index, fact, () => true);
  for (const [right, may] of TAKEOVER) {
    // The work of some programs is with everybody's secrets.
    const isMeant = right === 'read secrets' && isMadeForSecrets(account);
    const found = isMeant ? undefined : role?.fact.role?.rights.find((other) => other.right === right);
    if (role !== undefined && found !== undefined) return { may, rule: { located: role, path: found.path } };
  }
  return undefined;
}

const isEverything = ({ everything }: RoleFact): boolean => everything.some(({ reach }) => reach === 'all');
