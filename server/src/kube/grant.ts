import type { Field } from '../yaml/field.ts';
import { groupsServing } from './api-resources.ts';
import { matches, type RuleFields, wildcardIn } from './rbac.ts';

/** Verbs on resources that one entry of a role may grant. */
export interface Grant {
  /** By API group the resources under their names in RBAC; `any` stands for whatever the group serves. */
  readonly on: Readonly<Record<string, readonly string[] | 'any'>>;
  readonly verbs: readonly string[];
}

/** The words of an entry that make up the grant: never none. */
export interface Granted {
  readonly resources: readonly Field[];
  readonly verbs: readonly Field[];
}

/** https://kubernetes.io/docs/reference/access-authn-authz/authorization/#request-verb-resource */
export const WRITE: readonly string[] = ['create', 'update', 'patch', 'delete', 'deletecollection'];

/** Rights of a Role whose weight lies in its namespace. */
export type NamespacedRight = 'gateways' | 'bounds' | 'workloads';

export const NAMESPACED_RIGHTS: Readonly<Record<NamespacedRight, Grant>> = {
  // Istio takes gateways and proxy settings of any namespace. https://istio.io/latest/docs/ops/best-practices/security/
  gateways: {
    on: {
      'networking.istio.io': ['envoyfilters', 'gateways'],
      'extensions.istio.io': ['wasmplugins'],
      'gateway.networking.k8s.io': ['gateways'],
    },
    verbs: WRITE,
  },
  bounds: { on: { '': ['limitranges', 'resourcequotas'] }, verbs: WRITE },
  workloads: {
    on: {
      '': ['pods', 'podtemplates', 'replicationcontrollers'],
      apps: ['daemonsets', 'deployments', 'replicasets', 'statefulsets'],
      batch: ['cronjobs', 'jobs'],
    },
    verbs: ['create', 'update', 'patch'],
  },
};

/** What the entry certainly grants of it by words of its own; stars for all verbs or all resources have rules of their own. */
export function granted(rule: RuleFields, { on, verbs }: Grant): Granted | undefined {
  if (wildcardIn(rule.verbs) !== undefined || wildcardIn(rule.resources) !== undefined) return undefined;
  const isListed = (group: string): boolean => rule.apiGroups.includes('*') || rule.apiGroups.includes(group);
  const wanted = Object.entries(on).flatMap(([group, resources]) => (isListed(group) ? [resources] : []));
  const resources = rule.resources.items.filter(({ text }) => text !== undefined && wanted.some((names) => isNamed(names, text)));
  const found = rule.verbs.items.filter(({ text }) => text !== undefined && verbs.includes(text));
  return resources.length === 0 || found.length === 0 ? undefined : { resources, verbs: found };
}

/** What Kubernetes serves itself is never another group's. */
const isNamed = (names: readonly string[] | 'any', word: string): boolean =>
  names === 'any' ? groupsServing(word).length === 0 && !word.includes('/') : names.some((name) => matches(word, name));
