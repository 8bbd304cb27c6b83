import type { Field } from '../yaml/field.ts';
import { actsOnAll, calicoTypes, isAll } from './calico.ts';
import { type PermitsFact, permitsFact } from './map/permits.ts';
import { type Direction, type Isolation, isolationBy, selectsAll } from './network.ts';
import { HIDDEN, type Resource } from './resource.ts';
import { type Selector, selectorOf } from './selector.ts';

/**
 * What any maker's network policy does for pods that nothing else speaks of. Where something is uncertain, it says
 * what keeps others silent: that it selects all and closes the direction.
 */
export interface IsolationFact {
  /** It selects every pod of its namespace, or of all namespaces when it belongs to none. */
  readonly selectsAll: boolean;
  /** The pods of a NetworkPolicy, where all of it is known; without it, it may select any. */
  readonly selector?: Selector;
  readonly ingress: Isolation;
  readonly egress: Isolation;
  /** Of a NetworkPolicy: whom it lets pass. */
  readonly permits?: PermitsFact;
}

type Reader = (policy: Resource) => IsolationFact;

/** By the name of the kind; the groups differ, for makers serve their kinds under several. */
const READERS = new Map<string, Reader>([
  ['networking.k8s.io/NetworkPolicy', kubernetes],
  ['extensions/NetworkPolicy', kubernetes],
  ['cilium.io/CiliumNetworkPolicy', cilium],
  ['cilium.io/CiliumClusterwideNetworkPolicy', cilium],
  ['projectcalico.org/NetworkPolicy', calico],
  ['crd.projectcalico.org/NetworkPolicy', calico],
  ['projectcalico.org/GlobalNetworkPolicy', calico],
  ['crd.projectcalico.org/GlobalNetworkPolicy', calico],
  ['policy.networking.k8s.io/AdminNetworkPolicy', administrator],
  ['policy.networking.k8s.io/BaselineAdminNetworkPolicy', administrator],
  ['policy.networking.k8s.io/ClusterNetworkPolicy', administrator],
]);

/** Last words of the kinds of all makers. */
export const POLICY_KINDS: readonly string[] = [...new Set([...READERS.keys()].map((kind) => kind.slice(kind.indexOf('/') + 1)))];

export function isolationOf(resource: Resource): IsolationFact | undefined {
  const { group, kind, groupKind } = resource;
  const mayBePolicy = kind === HIDDEN || (group === HIDDEN && POLICY_KINDS.includes(kind));
  return mayBePolicy ? { selectsAll: true, ingress: 'closed', egress: 'closed' } : READERS.get(groupKind)?.(resource);
}

function kubernetes(policy: Resource): IsolationFact {
  const selector = policy.field.get('spec', 'podSelector');
  const known = selectorOf(selector);
  return {
    selectsAll: selector.isOpen || selectsAll(selector),
    ...(known === undefined ? {} : { selector: known }),
    ingress: isolationBy(policy, 'ingress'),
    egress: isolationBy(policy, 'egress'),
    permits: permitsFact(policy),
  };
}

/**
 * A direction with any rule is closed for the selected, even by the empty rule; one without rules is not ruled.
 * https://docs.cilium.io/en/stable/security/policy/intro/#policy-enforcement-modes
 */
function cilium({ field }: Resource): IsolationFact {
  const specs = field.get('specs').isList ? field.get('specs').items : [field.get('spec')];
  const all = specs.filter((spec) => spec.isUnknown || selectsByNamespace(spec.get('endpointSelector')));
  const direction = (name: Direction): Isolation => {
    const closing = all.filter((spec) => !spec.get('enableDefaultDeny', name).is(false) && hasRules(spec, [name, `${name}Deny`]));
    if (closing.length === 0) return 'not ruled';
    const entities = name === 'ingress' ? 'fromEntities' : 'toEntities';
    return closing.some((spec) => spec.get(name).items.some((rule) => rule.get(entities).includes('all'))) ? 'open' : 'closed';
  };
  return { selectsAll: all.length > 0, ingress: direction('ingress'), egress: direction('egress') };
}

const hasRules = (spec: Field, lists: readonly string[]): boolean => lists.some((list) => !spec.get(list).isEmpty);

/** It selects everything, or everything of some namespaces, as clusterwide policies do. */
function selectsByNamespace(selector: Field): boolean {
  if (selector.isAbsent) return false;
  const keys = [
    ...selector.get('matchLabels').entries.map(([key]) => key),
    ...selector.get('matchExpressions').items.map((item) => item.get('key').text ?? ''),
  ];
  return keys.every((key) => /(?:^|[.:])io\.kubernetes\.pod\.namespace$|io\.cilium\.k8s\.namespace\.labels/.test(key));
}

/** https://docs.tigera.io/calico/latest/reference/resources/networkpolicy */
function calico({ field }: Resource): IsolationFact {
  const spec = field.get('spec');
  const selector = spec.get('selector');
  const direction = (name: Direction): Isolation => {
    if (!mayRuleByCalico(spec, name)) return 'not ruled';
    return spec.get(name).items.some((rule) => rule.get('action').is('Allow') && actsOnAll(rule)) ? 'open' : 'closed';
  };
  return {
    selectsAll: selector.isUnknown || isAll(selector) || selector.text?.includes('projectcalico.org/') === true,
    ingress: direction('ingress'),
    egress: direction('egress'),
  };
}

function mayRuleByCalico(spec: Field, name: Direction): boolean {
  const types = spec.get('types');
  if (types.isEmpty) return calicoTypes(spec)?.includes(name) !== false;
  return types.isOpen || types.items.some((type) => type.isUnknown || type.is(name === 'ingress' ? 'Ingress' : 'Egress'));
}

/** Whatever these deny, they deny whole namespaces. https://network-policy-api.sigs.k8s.io/api-overview/ */
function administrator({ field }: Resource): IsolationFact {
  const denies = (name: Direction): Isolation => {
    const rules = field.get('spec', name);
    return rules.isOpen || rules.items.some((rule) => !/^(?:Allow|Accept|Pass)$/.test(rule.get('action').text ?? ''))
      ? 'closed'
      : 'not ruled';
  };
  return { selectsAll: true, ingress: denies('ingress'), egress: denies('egress') };
}
