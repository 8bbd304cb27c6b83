import type { Field } from '../yaml/field.ts';
import type { Resource } from './resource.ts';

/**
 * One entry of a Role's `rules`. RBAC grants by single entries: verbs of one never combine with resources of another.
 * https://kubernetes.io/docs/reference/access-authn-authz/rbac/#role-and-clusterrole
 */
export interface RoleRule {
  readonly role: Resource;
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
  readonly subjects: Field;
  readonly isClusterWide: boolean;
}

const GROUP = 'rbac.authorization.k8s.io';

export function roleRulesOf(resource: Resource): RoleRule[] {
  if (resource.group !== GROUP || (resource.kind !== 'Role' && resource.kind !== 'ClusterRole')) return [];
  return resource.field.get('rules').items.flatMap((field) =>
    field.isMap
      ? {
          role: resource,
          field,
          apiGroups: field.get('apiGroups'),
          resources: field.get('resources'),
          verbs: field.get('verbs'),
          resourceNames: field.get('resourceNames'),
          nonResourceUrls: field.get('nonResourceURLs'),
        }
      : [],
  );
}

export function bindingOf(resource: Resource): Binding | undefined {
  if (resource.group !== GROUP || (resource.kind !== 'RoleBinding' && resource.kind !== 'ClusterRoleBinding')) return undefined;
  return {
    resource,
    roleRef: resource.field.get('roleRef'),
    subjects: resource.field.get('subjects'),
    isClusterWide: resource.kind === 'ClusterRoleBinding',
  };
}

/** Certainly granted by this rule alone: the wildcard or the very word, for verb, group and resource. */
export function grants(rule: RoleRule, verb: string, group: string, resource: string): boolean {
  return has(rule.verbs, verb) && has(rule.apiGroups, group) && hasResource(rule.resources, resource);
}

const has = (list: Field, word: string): boolean => list.includes('*') || list.includes(word);

/** `*` covers all, `*` before a slash covers that subresource of all; `pods/*` covers nothing. */
function hasResource(list: Field, resource: string): boolean {
  const slash = resource.indexOf('/');
  return has(list, resource) || (0 < slash && list.includes(`*${resource.slice(slash)}`));
}
