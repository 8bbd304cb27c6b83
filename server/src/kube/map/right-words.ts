import { servedBy } from '../api-resources.ts';
import { isBeyondRoles } from '../scope.ts';
import type { GrantFact } from './grants.ts';
import { listed } from './place.ts';

/** What a role lets do with one thing, in words. */
export interface Right {
  /** `read`, `create and delete`; empty where `what` says all. */
  readonly action: string;
  /** `secrets`, `everything of apps`. */
  readonly what: string;
  /** What weighs more stands first. */
  readonly weight: number;
  /** A binding of one namespace does not give it. */
  readonly isOfCluster: boolean;
}

/** From here on a right is worth a name where there is room for few. */
export const HEAVY = 80;

export const EVERYTHING: Right = { action: '', what: 'everything', weight: 100, isOfCluster: false };

/** Beyond so many things a role's rights are no longer read, but counted as one. */
const MOST = 300;

/** All that the entries of one role grant together: verbs on the same things add up. */
export function rightsIn(grants: readonly GrantFact[]): readonly Right[] {
  const things = new Map<string, Thing & { readonly verbs: Set<string> }>();
  for (const grant of grants) {
    for (const thing of thingsOf(grant)) {
      if (MOST <= things.size && !things.has(thing.what)) return [...inWords(things.values()), REST];
      const known = things.get(thing.what) ?? { ...thing, verbs: new Set() };
      for (const verb of grant.verbs) known.verbs.add(verb);
      things.set(thing.what, known);
    }
  }
  return inWords(things.values());
}

const REST: Right = { action: '', what: 'more than is read here', weight: 1, isOfCluster: false };

const inWords = (things: Iterable<Thing & { readonly verbs: ReadonlySet<string> }>): Right[] => {
  const rights = [...things].filter(({ verbs }) => verbs.size > 0).map(rightTo);
  return rights.some(isEverything) ? [EVERYTHING] : rights;
};

export const isEverything = ({ what, action }: Right): boolean => action === '' && what === EVERYTHING.what;

interface Thing {
  /** As RBAC names it, subresource included; `*` for all. */
  readonly resource: string;
  readonly what: string;
  readonly isOfCluster: boolean;
  /** Of a group that is not Kubernetes' own: mostly that of the operator whose account it is. */
  readonly isForeign: boolean;
}

/** https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-resources */
function* thingsOf({ groups, resources, names, urls = [] }: GrantFact): Generator<Thing> {
  for (const url of urls) yield { resource: '', what: `the path ${url}`, isOfCluster: true, isForeign: false };
  const only = names.length === 0 ? '' : ` named ${listed(names, 3)}`;
  for (const resource of resources) {
    // Nothing is called so: a star stands before a slash, or alone.
    if (/[^*]\/\*$/.test(resource)) continue;
    for (const group of groups.includes('*') ? ['*'] : groups) {
      const what = nameOf(resource, group);
      const isForeign = group !== '*' && servedBy(group) === undefined;
      if (what !== undefined) yield { resource, what: what + only, isOfCluster: !isForeign && isBeyondRoles(resource), isForeign };
    }
  }
}

/** Undefined for what the group certainly does not serve. */
function nameOf(resource: string, group: string): string | undefined {
  const isStar = resource === '*';
  if (group === '*') return isStar ? 'everything' : resource;
  const served = servedBy(group);
  if (isStar) return `everything of ${group === '' ? 'the core group' : group}`;
  const [name = ''] = resource.split('/');
  if (served === undefined) return name === '*' ? `${resource} of ${group}` : resource.replace(name, `${name}.${group}`);
  // Of these groups old roles may still name what others serve today.
  return served.has(name) || name === '*' || group === 'extensions' || ONLY_FOR_RIGHTS.test(name) ? resource : undefined;
}

/** Nothing serves these: they stand for whom one may pose as, and for whom one may sign. https://kubernetes.io/docs/reference/access-authn-authz/authorization/#request-verb-resource */
const ONLY_FOR_RIGHTS = /^(?:users|groups|uids|userextras|signers)$/;

function rightTo({ resource, what, isOfCluster, isForeign, verbs }: Thing & { readonly verbs: ReadonlySet<string> }): Right {
  if (resource === '*' && what === 'everything' && verbs.has('*')) return EVERYTHING;
  const special = SPECIAL.find((one) => one.resource === resource && (verbs.has('*') || one.verbs.some((verb) => verbs.has(verb))));
  const weight = isForeign ? Math.min(40, weightOf(resource, verbs)) : weightOf(resource, verbs);
  const names = what.slice(resource.length);
  if (special !== undefined) return { action: special.action, what: `${special.what}${names}`, weight, isOfCluster };
  return { action: actionOf(verbs), what, weight, isOfCluster };
}

/** What the API calls by verbs that mean something else here. https://kubernetes.io/docs/reference/access-authn-authz/authorization/#request-verb-resource */
const SPECIAL = [
  { resource: 'pods/exec', verbs: ['create', 'get'], action: 'run commands in', what: 'pods' },
  { resource: 'pods/attach', verbs: ['create', 'get'], action: 'attach to', what: 'pods' },
  { resource: 'pods/portforward', verbs: ['create', 'get'], action: 'reach the ports of', what: 'pods' },
  { resource: 'pods/ephemeralcontainers', verbs: ['update', 'patch'], action: 'add containers to', what: 'pods' },
  { resource: 'serviceaccounts/token', verbs: ['create'], action: 'make tokens of', what: 'serviceaccounts' },
  { resource: 'nodes/proxy', verbs: ['create', 'get'], action: 'command the kubelets of', what: 'nodes' },
];

const READING = ['get', 'list', 'watch'];
const DELETING = ['delete', 'deletecollection'];
const CHANGING = ['update', 'patch'];
const PLAIN = [...READING, 'create', ...CHANGING, ...DELETING];

function actionOf(verbs: ReadonlySet<string>): string {
  if (verbs.has('*')) return 'do anything with';
  const has = (some: readonly string[]): boolean => some.some((verb) => verbs.has(verb));
  const others = [...verbs].filter((verb) => !PLAIN.includes(verb)).sort();
  const isWhole = has(READING) && verbs.has('create') && has(CHANGING) && has(DELETING);
  if (isWhole && others.length === 0) return 'manage';
  const plain = [
    has(READING) ? 'read' : [],
    verbs.has('create') ? 'create' : [],
    has(CHANGING) ? 'change' : [],
    has(DELETING) ? 'delete' : [],
  ];
  return listed([...(isWhole ? ['manage'] : plain.flat()), ...others], 9);
}

/** https://kubernetes.io/docs/concepts/security/rbac-good-practices/#privilege-escalation-risks */
function weightOf(resource: string, verbs: ReadonlySet<string>): number {
  const has = (...some: readonly string[]): boolean => verbs.has('*') || some.some((verb) => verbs.has(verb));
  if (['impersonate', 'escalate', 'bind'].some((verb) => verbs.has(verb))) return 95;
  if (['secrets', 'serviceaccounts/token', 'nodes/proxy', 'pods/exec', 'pods/attach', 'pods/ephemeralcontainers'].includes(resource))
    return 90;
  const isWriting = has('create', ...CHANGING, ...DELETING);
  if (resource === '*') return isWriting ? 92 : 85;
  if (!isWriting) return READING.some((verb) => verbs.has(verb)) ? 10 : 60;
  if (/^(?:cluster)?role(?:binding)?s$/.test(resource)) return 93;
  if (
    /^(?:validating|mutating)(?:webhookconfigurations|admissionpolic)|^certificatesigningrequests\/approval$|^networkpolicies$/.test(
      resource,
    )
  )
    return 84;
  return has('create', ...CHANGING) && WORKLOADS.has(resource) ? HEAVY : 50;
}

const WORKLOADS = new Set(
  'pods podtemplates replicationcontrollers daemonsets deployments replicasets statefulsets cronjobs jobs'.split(' '),
);
