import type { Located } from '../located.ts';
import { type Selector, selects } from '../selector.ts';
import { labelOf } from '../service-account.ts';
import type { WorkspaceIndex } from '../workspace-index.ts';
import { isSameNamespace } from './place.ts';
import { EVERYTHING, isEverything, type Right, rightsIn } from './right-words.ts';

/** A right and where it counts. */
export interface Held {
  readonly right: Right;
  readonly scope: Scope;
}

/** Where rights count, and what gives them there. */
export interface Scope {
  /** One that is not written is the empty text. */
  readonly namespaces: ReadonlySet<string>;
  /** In all namespaces, and what lies in none. */
  readonly isEverywhere: boolean;
  readonly through: readonly Located[];
}

/** What somebody may do in the end. */
export interface Rights {
  /** The weightiest first. */
  readonly held: readonly Held[];
  /** What cannot be seen here; each completes "and". */
  readonly unseen: readonly string[];
  /** Bindings and roles that it was read from. */
  readonly from: readonly Located[];
}

export const ROLE = 'rbac.authorization.k8s.io/Role';
export const CLUSTER_ROLE = 'rbac.authorization.k8s.io/ClusterRole';

/** More bindings of one account than these nobody reads. */
const MOST = 1000;

/** All that the bindings of a service account give it: its own, and those of the groups to which every account belongs. */
export function rightsOf(account: Located, name: string, index: WorkspaceIndex): Rights {
  const groups = groupsOf(account, name);
  const certain: Located[] = [];
  const unseen: string[] = [];
  for (const binding of new Set([name, ...groups].flatMap((subject) => index.bindingsOf(subject)))) {
    const isBound = namesAccount(binding, account, name, groups);
    if (isBound === true) certain.push(binding);
    else if (isBound === undefined) unseen.push(`perhaps what ${labelOf(binding.fact)} gives, where a namespace is left open`);
  }
  if (MOST < certain.length) unseen.push(`what ${certain.length - MOST} more bindings give`);
  return given(certain.slice(0, MOST), index, unseen);
}

/** What a binding gives to each of its subjects. */
export const rightsBy = (binding: Located, index: WorkspaceIndex): Rights => given([binding], index, []);

/** Names that stand for the account among the subjects of a binding. https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-subjects */
function groupsOf({ fact: { namespace } }: Located, name: string): readonly string[] {
  const own = typeof namespace === 'string' ? [`system:serviceaccounts:${namespace}`, `system:serviceaccount:${namespace}:${name}`] : [];
  return ['system:serviceaccounts', 'system:authenticated', ...own];
}

/** Undefined where a namespace is not written, and may be the same. */
function namesAccount({ fact, bundle }: Located, account: Located, name: string, groups: readonly string[]): boolean | undefined {
  const { namespace } = account.fact;
  // Everybody has these from the start. https://kubernetes.io/docs/reference/access-authn-authz/rbac/#discovery-roles
  if (/^system:(?:basic-user|discovery|public-info-viewer)$/.test(fact.binding?.role.name ?? '')) return false;
  const verdicts = (fact.binding?.subjects ?? []).map((subject): boolean | undefined => {
    if (subject.kind !== 'ServiceAccount')
      return (subject.kind === 'Group' || subject.kind === 'User') && groups.includes(subject.name ?? '');
    if (subject.name !== name) return false;
    if (typeof subject.namespace === 'string' && typeof namespace === 'string') return subject.namespace === namespace;
    return bundle.id === account.bundle.id ? undefined : false;
  });
  return verdicts.includes(true) ? true : verdicts.includes(undefined) ? undefined : false;
}

function given(bindings: readonly Located[], index: WorkspaceIndex, doubts: readonly string[]): Rights {
  const roles = new Roles(index);
  const byRole = new Map<Granted, Located[]>();
  for (const binding of bindings) {
    const granted = roles.boundBy(binding);
    const through = byRole.get(granted) ?? [];
    through.push(binding);
    byRole.set(granted, through);
  }
  const scopes = new Map<string, { readonly right: Right; readonly scopes: Scope[] }>();
  for (const [{ rights }, through] of byRole) {
    const [scope, ofCluster] = [scopeOf(through), scopeOf(through.filter(isOfCluster))];
    for (const right of rights) {
      const own = right.isOfCluster ? ofCluster : scope;
      if (own.through.length === 0) continue;
      const key = `${right.action} ${right.what}`;
      const known = scopes.get(key) ?? { right, scopes: [] };
      known.scopes.push(own);
      scopes.set(key, known);
    }
  }
  const all = [...scopes.values()].map((one): Held => ({ right: one.right, scope: joined(one.scopes) }));
  const everything = all.find(({ right }) => isEverything(right));
  const held = all.filter((one) => !isCovered(one, everything)).sort((a, b) => b.right.weight - a.right.weight);
  const read = [...byRole.keys()];
  return {
    held,
    unseen: [...new Set([...doubts, ...read.flatMap(({ unseen }) => unseen)])],
    from: [...bindings, ...new Set(read.flatMap(({ from }) => from))],
  };
}

const isOfCluster = ({ fact }: Located): boolean => fact.groupKind.endsWith('/ClusterRoleBinding');

const scopeOf = (through: readonly Located[]): Scope => ({
  namespaces: new Set(through.flatMap((binding) => (isOfCluster(binding) ? [] : (binding.fact.namespace ?? '')))),
  isEverywhere: through.some(isOfCluster),
  through,
});

function joined(scopes: readonly Scope[]): Scope {
  const [first] = scopes;
  return first !== undefined && scopes.length === 1 ? first : scopeOf(scopes.flatMap(({ through }) => through));
}

/** Who holds everything there holds nothing more by anything else. */
function isCovered({ right, scope }: Held, everything: Held | undefined): boolean {
  if (everything === undefined || right === everything.right) return false;
  const { isEverywhere, namespaces } = everything.scope;
  return isEverywhere || (!scope.isEverywhere && [...scope.namespaces].every((namespace) => namespaces.has(namespace)));
}

/** What a role grants, as far as this workspace shows. */
export interface Granted {
  readonly rights: readonly Right[];
  readonly unseen: readonly string[];
  readonly from: readonly Located[];
}

/** Roles as bindings name them, each read once. */
export class Roles {
  private readonly index: WorkspaceIndex;
  private readonly known = new Map<string, Granted>();

  constructor(index: WorkspaceIndex) {
    this.index = index;
  }

  boundBy(binding: Located): Granted {
    const { kind, name } = binding.fact.binding?.role ?? {};
    if (typeof kind !== 'string' || typeof name !== 'string')
      return { rights: [], unseen: ['what a role grants that a template names'], from: [] };
    const isClusterRole = kind === 'ClusterRole';
    // Nobody else than the binding's own namespace is asked, which may be one that is not written.
    const key = `${kind} ${name} ${isClusterRole ? '' : (binding.fact.namespace ?? binding.bundle.id)}`;
    const granted = this.known.get(key) ?? (isClusterRole ? this.clusterRole(name) : this.role(name, binding));
    this.known.set(key, granted);
    return granted;
  }

  /** Of a Role or a ClusterRole that is there. */
  of(role: Located): Granted {
    const { name, groupKind } = role.fact;
    return this.read(groupKind === CLUSTER_ROLE ? this.withAggregated(role) : [role], name ?? '');
  }

  private role(name: string, binding: Located): Granted {
    const roles = this.index.named(ROLE, name).filter((role) => isSameNamespace(binding, role) !== false);
    return roles.length === 0 ? missing(`Role "${name}"`) : this.read(roles, name);
  }

  private clusterRole(name: string): Granted {
    const roles = this.index.named(CLUSTER_ROLE, name);
    const stock = Object.hasOwn(STOCK, name) ? STOCK[name] : undefined;
    if (stock === undefined) {
      return roles.length === 0
        ? missing(`ClusterRole "${name}"`)
        : this.read(
            roles.flatMap((role) => this.withAggregated(role)),
            name,
          );
    }
    const added = stock.from.flatMap((label) => this.aggregated([{ labels: { [label]: 'true' }, expressions: [] }], new Set()));
    const { rights, unseen, from } = this.read([...roles, ...added], name);
    return { rights: [...stock.rights, ...rights.filter(({ what }) => !stock.rights.some((own) => own.what === what))], unseen, from };
  }

  private read(roles: readonly Located[], name: string): Granted {
    const distinct = [...new Set(roles)];
    const grants = distinct.flatMap(({ fact }) => fact.role?.grants.rules ?? []);
    const isOpen = distinct.some(({ fact }) => fact.isPartial || fact.role?.grants.isOpen === true);
    return { rights: rightsIn(grants), unseen: isOpen ? [`what a template or a patch adds to "${name}"`] : [], from: distinct };
  }

  private withAggregated(role: Located): readonly Located[] {
    const selectors = role.fact.role?.grants.aggregates;
    return selectors === undefined ? [role] : [role, ...this.aggregated(selectors, new Set([role]))];
  }

  /** Roles may be made of roles that are made of roles, in a circle even. */
  private aggregated(selectors: readonly Selector[], met: Set<Located>): readonly Located[] {
    const found = this.index
      .ofKind(CLUSTER_ROLE)
      .filter((role) => !met.has(role) && selectors.some((selector) => selects(selector, role.fact.labels) === true));
    for (const role of found) met.add(role);
    return found.flatMap((role) => [role, ...this.aggregated(role.fact.role?.grants.aggregates ?? [], met)]);
  }
}

const missing = (role: string): Granted => ({ rights: [], unseen: [`what ${role} grants, which is not in this workspace`], from: [] });

const AGGREGATE = 'rbac.authorization.k8s.io/aggregate-to-';

const words = (action: string, what: string, weight: number): Right => ({ action, what, weight, isOfCluster: false });

/** What every cluster has, and the labels of those that add to it. https://kubernetes.io/docs/reference/access-authn-authz/rbac/#user-facing-roles */
const STOCK: Readonly<Record<string, { readonly rights: readonly Right[]; readonly from: readonly string[] }>> = {
  'cluster-admin': { rights: [EVERYTHING], from: [] },
  admin: {
    rights: [words('manage', 'almost everything, roles among it', 93), words('read', 'secrets', 90), words('run commands in', 'pods', 90)],
    from: [`${AGGREGATE}admin`, `${AGGREGATE}edit`, `${AGGREGATE}view`],
  },
  edit: {
    rights: [words('manage', 'workloads and secrets', 90), words('run commands in', 'pods', 90)],
    from: [`${AGGREGATE}edit`, `${AGGREGATE}view`],
  },
  view: { rights: [words('read', 'almost everything but secrets', 10)], from: [`${AGGREGATE}view`] },
};
