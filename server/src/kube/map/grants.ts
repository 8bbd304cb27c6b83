import type { Field } from '../../yaml/field.ts';
import { ruleFieldsOf } from '../rbac.ts';
import type { Resource } from '../resource.ts';
import { type Selector, selectorOf } from '../selector.ts';

/** All that a role grants, as plain data. */
export interface GrantsFact {
  readonly rules: readonly GrantFact[];
  /** Of a ClusterRole whose rules a controller writes: those it takes them from fit one of these. https://kubernetes.io/docs/reference/access-authn-authz/rbac/#aggregated-clusterroles */
  readonly aggregates?: readonly Selector[];
  /** A template may grant more. */
  readonly isOpen: boolean;
}

/** One entry of `rules`: its verbs on its resources of its groups, and nothing more. */
export interface GrantFact {
  readonly verbs: readonly string[];
  readonly groups: readonly string[];
  readonly resources: readonly string[];
  /** Empty: all of them. */
  readonly names: readonly string[];
  readonly urls?: readonly string[];
}

export function grantsFact({ field }: Resource): GrantsFact {
  const rules = field.get('rules');
  const selectors = field.get('aggregationRule', 'clusterRoleSelectors');
  const known = selectors.items.flatMap((selector) => selectorOf(selector) ?? []);
  const lists = rules.items.flatMap((rule) => LISTS.map((list) => rule.get(list)));
  return {
    rules: rules.items.map(grantFact),
    ...(selectors.isEmpty ? {} : { aggregates: known }),
    isOpen: rules.isOpen || lists.some(isHidden) || selectors.isOpen || known.length < selectors.items.length,
  };
}

const LISTS = ['verbs', 'apiGroups', 'resources', 'resourceNames', 'nonResourceURLs'];

const isHidden = (list: Field): boolean => list.isOpen || list.texts.length < list.items.length;

function grantFact(rule: Field): GrantFact {
  const { verbs, apiGroups, resources, resourceNames, nonResourceUrls } = ruleFieldsOf(rule);
  return {
    verbs: verbs.texts,
    groups: apiGroups.texts,
    resources: resources.texts,
    names: resourceNames.texts,
    ...(nonResourceUrls.texts.length === 0 ? {} : { urls: nonResourceUrls.texts }),
  };
}
