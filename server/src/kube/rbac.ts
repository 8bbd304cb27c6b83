import { type Change, remove } from '../yaml/change.ts';
import type { Field } from '../yaml/field.ts';
import { servedBy } from './api-resources.ts';
import type { Resource } from './resource.ts';

/**
 * One entry of a Role's `rules`. RBAC grants by single entries: verbs of one never combine with resources of another.
 * https://kubernetes.io/docs/reference/access-authn-authz/rbac/#role-and-clusterrole
 */
export interface RoleRule extends RuleFields {
  readonly role: Resource;
}

/** The lists of an entry, wherever it stands. */
export interface RuleFields {
  readonly field: Field;
  readonly apiGroups: Field;
  readonly resources: Field;
  readonly verbs: Field;
  readonly resourceNames: Field;
  readonly nonResourceUrls: Field;
}

export interface Binding {
  readonly resource: Resource;
  readonly roleRef: Field;
  /** The subjects that are written; {@link Field.isOpen} of the list tells whether there may be more. */
  readonly subjects: readonly Subject[];
  readonly isClusterWide: boolean;
}

/** Whom a binding gives the role. */
export interface Subject {
  readonly field: Field;
  readonly kind: Field;
  readonly name: Field;
  readonly namespace: Field;
  /** For messages: `Group "system:masters"`, `ServiceAccount "shop/web"`. */
  readonly label: string;
}

const GROUP = 'rbac.authorization.k8s.io';

export function roleRulesOf(resource: Resource): RoleRule[] {
  if (resource.group !== GROUP || (resource.kind !== 'Role' && resource.kind !== 'ClusterRole') || isStock(resource)) return [];
  return resource.field.get('rules').items.flatMap((field) => (field.isMap ? { role: resource, ...ruleFieldsOf(field) } : []));
}

export const ruleFieldsOf = (field: Field): RuleFields => ({
  field,
  apiGroups: field.get('apiGroups'),
  resources: field.get('resources'),
  verbs: field.get('verbs'),
  resourceNames: field.get('resourceNames'),
  nonResourceUrls: field.get('nonResourceURLs'),
});

export function bindingOf(resource: Resource): Binding | undefined {
  const isBinding = resource.kind === 'RoleBinding' || resource.kind === 'ClusterRoleBinding';
  if (resource.group !== GROUP || !isBinding || isStock(resource)) return undefined;
  return {
    resource,
    roleRef: resource.field.get('roleRef'),
    subjects: resource.field.get('subjects').items.map(subjectOf),
    isClusterWide: resource.kind === 'ClusterRoleBinding',
  };
}

function subjectOf(field: Field): Subject {
  const [kind, name, namespace] = [field.get('kind'), field.get('name'), field.get('namespace')];
  const place = namespace.written === undefined ? '' : `${namespace.written}/`;
  const label = name.written === undefined ? (kind.text ?? 'subject') : `${kind.text ?? 'Subject'} "${place}${name.written}"`;
  return { field, kind, name, namespace, label };
}

/**
 * The API server makes these by itself at every start; a dump of them is nobody's decision.
 * https://kubernetes.io/docs/reference/access-authn-authz/rbac/#default-roles-and-role-bindings
 */
function isStock({ field, name }: Resource): boolean {
  const isMarked = field.get('metadata', 'labels', 'kubernetes.io/bootstrapping').is('rbac-defaults');
  return isMarked && /^(?:system:.*|cluster-admin|admin|edit|view)$/.test(name ?? '');
}

export const isGroup = ({ kind, name }: Subject, group: string): boolean => kind.is('Group') && name.is(group);

/** The word in a rule's list that stands for everything. */
export const wildcardIn = (list: Field): Field | undefined => list.items.find((item) => item.is('*'));

/** How far `apiGroups` reaches: `custom` when none is certainly Kubernetes' own, so that they may all be some operator's. */
export function reachOf({ apiGroups }: RuleFields): 'all' | 'built-in' | 'custom' {
  if (apiGroups.includes('*')) return 'all';
  return apiGroups.texts.some((group) => servedBy(group) !== undefined) ? 'built-in' : 'custom';
}

/**
 * The resource as the rule writes it out, with or for all its kin: `pods/exec`, or `*` before the slash.
 * Undefined when only the wildcard for everything grants it, or nothing does.
 */
export function spelledOut({ resources }: RuleFields, resource: string): Field | undefined {
  if (resources.includes('*')) return undefined;
  return resources.items.find((item) => item.text !== undefined && matches(item.text, resource));
}

/** What takes one word out of a list of the rule, and the whole rule when nothing else is in the list. */
export const revoke = ({ field }: RuleFields, word: Field): Change => remove(isAlone(word) ? field : word);

/** No other word stands in its list. */
export const isAlone = ({ parent }: Field): boolean => parent?.items.length === 1 && !parent.isOpen;

/** The rule names roles or cluster roles, so that every verb includes `escalate` and `bind`. */
export const namesRoles = (rule: RoleRule): boolean =>
  has(rule.apiGroups, GROUP) && ['roles', 'clusterroles'].some((resource) => spelledOut(rule, resource) !== undefined);

/** The named objects alone. An empty list restricts nothing. */
export const isNarrowed = ({ resourceNames }: RuleFields): boolean => !resourceNames.isEmpty;

const has = (list: Field, word: string): boolean => list.includes('*') || list.includes(word);

/**
 * `*` before a slash covers that subresource of everything; `pods/*` covers nothing, nor does a star on both sides.
 * https://github.com/kubernetes/kubernetes/blob/master/pkg/apis/rbac/v1/evaluation_helpers.go
 */
export function matches(word: string, resource: string): boolean {
  const slash = resource.indexOf('/');
  return word === resource || (0 < slash && word === `*${resource.slice(slash)}`);
}
