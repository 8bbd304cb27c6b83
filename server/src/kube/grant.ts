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

/** Rights whose weight lies in where they hold, which only other files tell. */
export type Right =
  | 'bind'
  | 'bounds'
  | 'escalate'
  | 'gateways'
  | 'impersonate'
  | 'network policies'
  | 'read secrets'
  | 'workloads'
  | 'write config maps'
  | 'write secrets';

const RBAC = 'rbac.authorization.k8s.io';

export const RIGHTS: Readonly<Record<Right, Grant>> = {
  bind: { on: { [RBAC]: ['clusterroles', 'roles'] }, verbs: ['bind'] },
  bounds: { on: { '': ['limitranges', 'resourcequotas'] }, verbs: WRITE },
  escalate: { on: { [RBAC]: ['clusterroles', 'roles'] }, verbs: ['escalate'] },
  // Istio takes gateways and proxy settings of any namespace. https://istio.io/latest/docs/ops/best-practices/security/
  gateways: {
    on: {
      'networking.istio.io': ['envoyfilters', 'gateways'],
      'extensions.istio.io': ['wasmplugins'],
      'gateway.networking.k8s.io': ['gateways'],
    },
    verbs: WRITE,
  },
  impersonate: { on: { '': ['groups', 'serviceaccounts', 'users'] }, verbs: ['impersonate'] },
  'network policies': {
    on: {
      'cilium.io': ['ciliumnetworkpolicies'],
      'crd.projectcalico.org': ['networkpolicies'],
      'networking.k8s.io': ['networkpolicies'],
      'projectcalico.org': ['networkpolicies'],
    },
    verbs: WRITE,
  },
  'read secrets': { on: { '': ['secrets'] }, verbs: ['get', 'list', 'watch'] },
  workloads: {
    on: {
      '': ['pods', 'podtemplates', 'replicationcontrollers'],
      apps: ['daemonsets', 'deployments', 'replicasets', 'statefulsets'],
      batch: ['cronjobs', 'jobs'],
    },
    verbs: ['create', 'update', 'patch'],
  },
  // A new one changes nothing that is there.
  'write config maps': { on: { '': ['configmaps'] }, verbs: ['update', 'patch', 'delete', 'deletecollection'] },
  // To write a Secret of the right type is to get a token. https://kubernetes.io/docs/concepts/security/service-accounts/#get-a-token
  'write secrets': { on: { '': ['secrets'] }, verbs: ['create', 'update', 'patch'] },
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
