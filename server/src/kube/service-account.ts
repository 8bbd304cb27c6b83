import type { Path } from '../yaml/path.ts';
import type { Fact, Known } from './facts.ts';
import { type GroupKind, podTemplatePath } from './kinds.ts';
import { HIDDEN } from './resource.ts';
import type { Located, WorkspaceIndex } from './workspace-index.ts';

/** The account of pods that name none. */
export const DEFAULT_ACCOUNT = 'default';

/** Accounts, and what may be one because a template hides its kind. */
const KINDS = ['core/ServiceAccount', `${HIDDEN}/ServiceAccount`, `core/${HIDDEN}`];

/** The accounts of this name that may be meant in the namespace. */
export const accountsNamed = (index: WorkspaceIndex, name: string, namespace: Known<string>): readonly Located[] =>
  KINDS.flatMap((kind) => index.named(kind, name)).filter(({ fact }) => mayBeSame(fact.namespace, namespace));

/** The accounts that may lie in the namespace. */
export const accountsIn = (index: WorkspaceIndex, namespace: Known<string>): readonly Located[] =>
  KINDS.flatMap((kind) => index.maybeIn(kind, namespace));

/** Somebody may have given the account rights of its own. */
export function mayBeBound(index: WorkspaceIndex, account: string, namespace: Known<string>): boolean {
  return index
    .bindingsOf(account)
    .some(({ fact }) =>
      fact.binding?.subjects.some(
        ({ kind, name, namespace: other }) => kind === 'ServiceAccount' && name === account && mayBeSame(other, namespace),
      ),
    );
}

/** Left out or hidden, a namespace may be any. */
export const mayBeSame = (a: Known<string>, b: Known<string>): boolean => a === b || typeof a !== 'string' || typeof b !== 'string';

/** For messages: `Deployment "web"`. */
export function labelOf({ groupKind, name }: Fact): string {
  const kind = groupKind.slice(groupKind.indexOf('/') + 1);
  return name === undefined ? kind : `${kind} "${name}"`;
}

/** Where a workload keeps the spec of its pods. */
export const podSpecPath = ({ groupKind }: Fact): Path => [...(podTemplatePath(groupKind as GroupKind) ?? []), 'spec'];

/** The account that the pods of a workload run as; undefined where a template hides it. */
export function accountOf({ workload }: Fact): string | undefined {
  const account = workload?.serviceAccount;
  return account === null || account === '' ? DEFAULT_ACCOUNT : account;
}

/** They certainly carry its token: the pod's own word counts, then the account's. */
export function mountsToken(index: WorkspaceIndex, { workload, namespace }: Fact, account: string): boolean {
  if (workload === undefined || workload.automount !== null) return workload?.automount === true;
  return accountsNamed(index, account, namespace).every(({ fact: { serviceAccount } }) => {
    return serviceAccount?.automount === null || serviceAccount?.automount === true;
  });
}
