import { stripEnd } from '../../text/strip-end.ts';
import type { AuditPolicy, AuditRule, GroupResources, Selector } from './policy.ts';

/** A kind of object, or a part of one such as `pods/exec`. */
export interface Target {
  readonly group: string;
  readonly resource: string;
  /** It lies in no namespace. */
  readonly isClusterWide?: true;
}

/**
 * Whether the earlier rule takes every request that the later one asks for, so that the later one never sees it.
 * Where a template decides, the answer is `unknown`.
 * https://github.com/kubernetes/kubernetes/blob/master/staging/src/k8s.io/apiserver/pkg/audit/policy/checker.go
 */
export const covers = (earlier: AuditRule, later: AuditRule, unknown: boolean): boolean =>
  holds(earlier.users, later.users, unknown) &&
  holds(earlier.userGroups, later.userGroups, unknown) &&
  holds(earlier.verbs, later.verbs, unknown) &&
  coversObjects(earlier, later, unknown);

/** It asks for nothing at all, so that every request is its own. */
export const matchesEverything = (rule: AuditRule): boolean =>
  [rule.users, rule.userGroups, rule.verbs, rule.namespaces, rule.urls, rule.resources].every((list) => list?.length === 0);

/** The part of a rule that is about one kind of object and one verb; undefined when it certainly or possibly has none. */
export function narrowed(rule: AuditRule, target: Target, verb: string): AuditRule | undefined {
  const { resources, urls, namespaces, verbs } = rule;
  if (resources === undefined || urls === undefined || namespaces === undefined || verbs === undefined) return undefined;
  if (verbs.length > 0 && !verbs.includes(verb)) return undefined;
  if (urls.length > 0 && resources.length === 0 && namespaces.length === 0) return undefined;
  if (target.isClusterWide === true && namespaces.length > 0 && !namespaces.includes('')) return undefined;
  const found = resources.filter(({ group, resources: all }) => group === target.group && takes(all, target.resource));
  if (resources.length > 0 && found.length === 0) return undefined;
  const entries = (found.length === 0 ? [{ names: [] }] : found).map(({ names }) => ({
    group: target.group,
    resources: [target.resource],
    names,
  }));
  return { ...rule, verbs: [verb], urls: [], resources: entries };
}

/** The verbs with which requests for the target certainly come as far as the rule. */
export function reachedVerbs({ rules, isOpen }: AuditPolicy, rule: AuditRule, target: Target, verbs: readonly string[]): readonly string[] {
  if (isOpen) return [];
  const earlier = rules.slice(0, rules.indexOf(rule));
  return verbs.filter((verb) => {
    const part = narrowed(rule, target, verb);
    return part !== undefined && !earlier.some((other) => covers(other, part, true));
  });
}

/** The rule that decides about all that a part of a rule asks for; undefined when there is none, `unknown` when one may. */
export function deciding({ rules, isOpen }: AuditPolicy, part: AuditRule): AuditRule | 'unknown' | undefined {
  if (isOpen) return 'unknown';
  const first = rules.find((rule) => covers(rule, part, true));
  return first === undefined || covers(first, part, false) ? first : 'unknown';
}

function holds(outer: Selector, inner: Selector, unknown: boolean): boolean {
  if (outer?.length === 0) return true;
  if (outer === undefined || inner === undefined) return unknown;
  return inner.length > 0 && inner.every((text) => outer.includes(text));
}

function coversObjects(earlier: AuditRule, later: AuditRule, unknown: boolean): boolean {
  const { namespaces, resources, urls } = earlier;
  if (namespaces?.length === 0 && resources?.length === 0) {
    if (urls?.length === 0) return true;
    if (urls === undefined || later.urls === undefined) return unknown;
    return later.urls.length > 0 && later.resources?.length === 0 && later.urls.every((url) => urls.some((outer) => isBelow(url, outer)));
  }
  if (later.urls !== undefined && later.urls.length > 0) return false;
  if (namespaces === undefined || resources === undefined || later.namespaces === undefined || later.resources === undefined)
    return unknown;
  // Without either, the later rule also takes requests that are about no object.
  if (later.namespaces.length === 0 && later.resources.length === 0) return false;
  if (!holds(namespaces, later.namespaces, unknown)) return false;
  if (resources.length === 0) return true;
  return later.resources.length > 0 && later.resources.every((entry) => resources.some((outer) => holdsEntry(outer, entry)));
}

function holdsEntry(outer: GroupResources, inner: GroupResources): boolean {
  if (outer.group !== inner.group) return false;
  if (outer.resources.length === 0) return true;
  if (outer.names.length > 0 && (inner.names.length === 0 || !inner.names.every((name) => outer.names.includes(name)))) return false;
  return inner.resources.length > 0 && inner.resources.every((resource) => takes(outer.resources, resource));
}

// Unlike in RBAC, `pods/*` is about pods themselves too.
function takes(patterns: readonly string[], resource: string): boolean {
  if (patterns.length === 0) return true;
  const [parent, part] = resource.split('/');
  return patterns.some(
    (pattern) => pattern === resource || pattern === '*' || pattern === `${parent}/*` || (part !== undefined && pattern === `*/${part}`),
  );
}

const isBelow = (url: string, outer: string): boolean =>
  outer === '*' || outer === url || (outer.endsWith('*') && url.startsWith(stripEnd(outer, '*')));
