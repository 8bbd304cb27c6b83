import type { Field } from '../../yaml/field.ts';
import type { Resource } from '../resource.ts';

/** How much of a request is written down, from nothing to all of it. */
export const LEVELS = ['None', 'Metadata', 'Request', 'RequestResponse'] as const;

export type Level = (typeof LEVELS)[number];

/** What a rule asks for; an empty list asks for nothing, undefined is what a template hides. */
export type Selector = readonly string[] | undefined;

export interface GroupResources {
  readonly group: string;
  /** Empty for all of the group. */
  readonly resources: readonly string[];
  readonly names: readonly string[];
}

/** One rule of a policy: what it matches, and what is written down then. */
export interface AuditRule {
  readonly field: Field;
  /** As people count, for messages. */
  readonly number: number;
  /** Undefined for what is unknown or no level. */
  readonly level: Level | undefined;
  readonly users: Selector;
  readonly userGroups: Selector;
  readonly verbs: Selector;
  readonly namespaces: Selector;
  readonly urls: Selector;
  readonly resources: readonly GroupResources[] | undefined;
}

export interface AuditPolicy {
  readonly field: Field;
  readonly rules: readonly AuditRule[];
  /** There may be more rules, at any place among these. */
  readonly isOpen: boolean;
}

/** https://kubernetes.io/docs/reference/config-api/apiserver-audit.v1/ */
export function auditPolicyOf({ field }: Resource): AuditPolicy {
  const rules = field.get('rules');
  const items = rules.items.slice(0, MOST);
  return {
    field: rules,
    rules: items.map(ruleOf),
    isOpen: rules.isOpen || items.length < rules.items.length || items.some((item) => !item.isMap || item.isOpen),
  };
}

/** Nobody writes more, and each is compared with those before it. */
const MOST = 200;

function ruleOf(field: Field, index: number): AuditRule {
  const level = field.get('level').text;
  return {
    field,
    number: index + 1,
    level: LEVELS.find((one) => one === level),
    users: textsOf(field.get('users')),
    userGroups: groupsOf(textsOf(field.get('userGroups'))),
    verbs: textsOf(field.get('verbs')),
    namespaces: textsOf(field.get('namespaces')),
    urls: textsOf(field.get('nonResourceURLs')),
    resources: resourcesOf(field.get('resources')),
  };
}

function textsOf(list: Field): Selector {
  if (list.isAbsent) return [];
  const { items } = list;
  const texts = list.texts;
  return !list.isList || list.isOpen || texts.length < items.length ? undefined : texts;
}

/** Everybody is in one of the two. https://kubernetes.io/docs/reference/access-authn-authz/rbac/#default-roles-and-role-bindings */
const groupsOf = (groups: Selector): Selector =>
  ['system:authenticated', 'system:unauthenticated'].every((group) => groups?.includes(group)) ? [] : groups;

function resourcesOf(list: Field): readonly GroupResources[] | undefined {
  if (list.isAbsent) return [];
  if (!list.isList || list.isOpen) return undefined;
  const entries: GroupResources[] = [];
  for (const item of list.items) {
    const group = item.get('group').isAbsent ? '' : item.get('group').text;
    const resources = textsOf(item.get('resources'));
    const names = textsOf(item.get('resourceNames'));
    if (!item.isMap || item.isOpen || group === undefined || resources === undefined || names === undefined) return undefined;
    entries.push({ group, resources, names });
  }
  return entries;
}
