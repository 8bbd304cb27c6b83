import type { Located } from '../located.ts';
import { accountsNamed, DEFAULT_ACCOUNT, labelOf } from '../service-account.ts';
import type { WorkspaceIndex } from '../workspace-index.ts';
import type { Passage } from './passage.ts';
import { isSameNamespace, labelled, listed } from './place.ts';
import { HEAVY, type Right } from './right-words.ts';
import { CLUSTER_ROLE, type Held, type Rights, Roles, rightsBy, rightsOf, type Scope } from './rights.ts';

/** What an account may do in the end. */
export function accountRights(account: Located, index: WorkspaceIndex): Passage | undefined {
  const { name, namespace } = account.fact;
  if (name === undefined) return undefined;
  const rights = rightsOf(account, name, index);
  return {
    title: 'Rights',
    ...briefly(rights, 'may'),
    says: () => [
      ...saidOf(rights, 'May', 'It has no rights'),
      usersWords(usersOf(account, name, index)),
      ...(typeof namespace === 'string' ? [] : ['No namespace is written, so bindings that name one may not be told of']),
    ],
    from: rights.from,
  };
}

const usersWords = (users: readonly Located[]): string =>
  users.length === 0 ? 'No workload of this workspace runs as it' : `Runs ${labelled(users, 5)}`;

/** What the account of a workload may do. */
export function workloadRights(located: Located, index: WorkspaceIndex): Passage {
  const { workload, namespace } = located.fact;
  const written = workload?.serviceAccount;
  if (written === undefined) return { title: 'Rights', says: () => ['A template or a patch decides which account it runs as'] };
  const name = written === null || written === '' ? DEFAULT_ACCOUNT : written;
  const accounts = accountsNamed(index, name, namespace).filter((account) => isSameNamespace(located, account) !== false);
  const rights = rightsOf(located, name, index);
  return {
    title: 'Rights',
    // What weighs little is told at the account.
    ...(rights.held.some(({ right }) => HEAVY <= right.weight) ? briefly(rights, `as ${name} may`) : {}),
    says: () => [...saidOf(rights, `As account ${name} it may`, `Its account ${name} has no rights`), tokenWords(located, accounts)],
    from: [...accounts, ...rights.from],
  };
}

/** https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/#opt-out-of-api-credential-automounting */
function tokenWords({ fact }: Located, accounts: readonly Located[]): string {
  const own = fact.workload?.automount;
  const mounts = own !== null ? [own] : accounts.length === 0 ? [null] : accounts.map((account) => account.fact.serviceAccount?.automount);
  if (mounts.every((mount) => mount === false)) return 'Its token is not mounted by itself';
  if (mounts.every((mount) => mount === true || mount === null))
    return own === null && accounts.length === 0
      ? 'Its token is mounted, unless the account, which is not in this workspace, says no'
      : 'Its token is mounted into every container';
  return 'Whether its token is mounted, a template decides';
}

/** What a binding gives, and to whom. */
export function bindingRights(binding: Located, index: WorkspaceIndex): Passage | undefined {
  const subjects = binding.fact.binding?.subjects.map(({ kind, name, namespace }) => {
    const place = typeof namespace === 'string' ? `${namespace}/` : '';
    return `${kind ?? 'somebody'} ${place}${name ?? 'that a template names'}`;
  });
  if (subjects === undefined) return undefined;
  const whom = subjects.length === 0 ? 'nobody' : listed(subjects, 5);
  return { title: 'Rights', says: () => [`For ${whom}`, ...saidOf(rightsBy(binding, index), 'Lets them', 'Gives nothing', 'plain')] };
}

/** What a role grants, and who has it. */
export const roleRights = (role: Located, index: WorkspaceIndex): Passage | undefined =>
  role.fact.role === undefined ? undefined : { title: 'Rights', says: () => saidOfRole(role, index) };

function saidOfRole(role: Located, index: WorkspaceIndex): string[] {
  const { rights, unseen } = new Roles(index).of(role);
  const bindings = bindingsTo(role, index);
  const held = rights.filter(({ isOfCluster }) => isClusterRole(role) || !isOfCluster).toSorted((a, b) => b.weight - a.weight);
  const granted = [...grouped(held, ({ action }) => action)].map(([action, some]) => `Whoever has it may ${phrase(action, some)}`);
  return [
    ...cut(granted),
    ...(granted.length === 0 && unseen.length === 0 ? ['It grants nothing'] : []),
    ...unseen.map(notSeen),
    bindings.length === 0 ? 'No binding in this workspace gives it to anybody' : `Given by ${labelled(bindings, 5)}`,
  ];
}

function bindingsTo(role: Located, index: WorkspaceIndex): readonly Located[] {
  const all = ['RoleBinding', 'ClusterRoleBinding'].flatMap((kind) => index.ofKind(`rbac.authorization.k8s.io/${kind}`));
  return all.filter((binding) => {
    const { kind, name } = binding.fact.binding?.role ?? {};
    if (name !== role.fact.name) return false;
    return isClusterRole(role) ? kind === 'ClusterRole' : kind === 'Role' && isSameNamespace(role, binding) !== false;
  });
}

const isClusterRole = ({ fact }: Located): boolean => fact.groupKind === CLUSTER_ROLE;

function usersOf(account: Located, name: string, index: WorkspaceIndex): readonly Located[] {
  const { namespace } = account.fact;
  const around =
    typeof namespace === 'string' ? index.workloadsOf(namespace) : index.workloads.filter((one) => isSameNamespace(account, one) === true);
  return around.filter(({ fact }) => {
    const own = fact.workload?.serviceAccount;
    return own === name || ((own === null || own === '') && name === DEFAULT_ACCOUNT);
  });
}

/** For a line above the object: the weighty rights by name. */
function briefly({ held, unseen }: Rights, start: string): { readonly brief?: string } {
  const hidden = unseen.filter((words) => words.startsWith('what '));
  if (held.length === 0) return hidden.length === 0 ? {} : { brief: `${start}: ${listed(hidden, 1)}` };
  const phrases = phrasesOf(held, 'through', 3);
  const heavy = phrases.filter(({ weight }) => HEAVY <= weight);
  const shown = (heavy.length === 0 ? phrases : heavy).slice(0, 2).map(({ words }) => words);
  const left = phrases.length - shown.length;
  return {
    brief: `${start}: ${[...shown, ...(left === 0 ? [] : [`${left} more`]), ...(hidden.length === 0 ? [] : ['what is not seen here'])].join('; ')}`,
  };
}

const notSeen = (words: string): string => `Not seen here: ${words}`;

function saidOf(rights: Rights, start: string, none: string, through: 'through' | 'plain' = 'through'): string[] {
  const { held, unseen } = rights;
  const phrases = phrasesOf(held, through).map(({ words }) => `${start} ${words}`);
  if (phrases.length === 0 && unseen.length === 0) return [`${none} that this workspace shows`];
  return [...cut(phrases), ...cut(unseen.map(notSeen))];
}

/** What is held alike, in one phrase each: `read secrets in 3 namespaces (through RoleBinding "x")`. */
function phrasesOf(held: readonly Held[], how: 'through' | 'plain', most = 6): { readonly words: string; readonly weight: number }[] {
  const tails = new Map<Scope, string>();
  const tailOf = ({ scope }: Held): string => {
    const tail = tails.get(scope) ?? placeOf(scope) + (how === 'through' ? ` (through ${throughOf(scope.through)})` : '');
    tails.set(scope, tail);
    return tail;
  };
  const alike = grouped(held, (one) => `${one.right.action} ${HEAVY <= one.right.weight} ${tailOf(one)}`);
  return [...alike.values()].flatMap((all) => {
    const rights = all.map(({ right }) => right);
    return all.slice(0, 1).map((one) => ({ words: `${phrase(one.right.action, rights, most)} ${tailOf(one)}`, weight: one.right.weight }));
  });
}

function phrase(action: string, rights: readonly Right[], most = 6): string {
  const things = rights.map(({ what }) => what);
  return `${action === '' ? 'do' : action} ${listed(things, most)}`;
}

function placeOf({ isEverywhere, namespaces }: Scope): string {
  const named = [...namespaces].filter((name) => name !== '');
  if (isEverywhere) return 'everywhere';
  if (named.length === 0) return 'in a namespace that is not written';
  return named.length === 1 && namespaces.size === 1 ? `in ${named.join()}` : `in ${namespaces.size} namespaces`;
}

function throughOf(bindings: readonly Located[]): string {
  const labels = new Set<string>();
  for (const { fact } of bindings) if (labels.size < 3) labels.add(labelOf(fact));
  return labels.size < 3 ? listed([...labels], 2) : `${bindings.length} bindings`;
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item)) ?? [];
    group.push(item);
    groups.set(keyOf(item), group);
  }
  return groups;
}

/** A hover is to be read, not scrolled. */
const MOST = 15;

const cut = (says: readonly string[]): string[] =>
  says.length <= MOST ? [...says] : [...says.slice(0, MOST - 1), `And ${says.length - MOST + 1} more`];
