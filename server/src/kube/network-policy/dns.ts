import type { Field } from '../../yaml/field.ts';
import { coversPort, selectsAll, trafficRulesOf } from '../network.ts';
import type { Resource } from '../resource.ts';
import { type Selector, selectorOf } from '../selector.ts';

/** Some rule of a NetworkPolicy may let pods ask the DNS of the cluster: of anything hidden or unusual it may. */
export const mayAllowDns = (policy: Resource): boolean =>
  policy.field.get('spec', 'egress').isOpen ||
  trafficRulesOf(policy).some(
    ({ direction, field, peers, ports }) => direction === 'egress' && (!field.isMap || (mayReachDns(ports) && mayBeDns(peers))),
  );

const mayReachDns = (ports: Field): boolean => ports.isEmpty || ports.isUnknown || ports.isOpen || ports.items.some(mayBeDnsPort);

/** OpenShift asks at port 5353. */
function mayBeDnsPort(item: Field): boolean {
  const port = item.get('port');
  if (!item.isMap || port.isUnknown || item.get('protocol').isUnknown || item.get('endPort').isUnknown) return true;
  if (port.text !== undefined) return /dns|domain/.test(port.text);
  return (['UDP', 'TCP'] as const).some((protocol) => [53, 5353].some((number) => coversPort(item, protocol, number)));
}

const mayBeDns = (peers: Field): boolean => peers.isEmpty || peers.isUnknown || peers.isOpen || peers.items.some(mayBeDnsPeer);

function mayBeDnsPeer(peer: Field): boolean {
  const [namespaces, pods] = [peer.get('namespaceSelector'), peer.get('podSelector')];
  // Resolvers on nodes and outside the cluster have addresses only.
  if (!peer.get('ipBlock').isAbsent) return true;
  const [namespaceSelector, podSelector] = [selectorOf(namespaces), selectorOf(pods)];
  if (namespaceSelector === undefined || podSelector === undefined) return true;
  if (namespaces.isAbsent) return textOf(podSelector).includes('dns');
  const names = namespaceNames(namespaceSelector);
  if (names !== undefined && !names.some((name) => name === 'kube-system' || name.includes('dns'))) return false;
  return selectsAll(pods) || 0 < podSelector.expressions.length || /dns|k8s-app/.test(textOf(podSelector));
}

/** The namespaces that a selector names one by one. */
function namespaceNames({ labels, expressions }: Selector): readonly string[] | undefined {
  const label = labels[NAME];
  const listed = expressions.find(({ key, operator }) => key === NAME && operator === 'In');
  return label === undefined ? listed?.values : [label];
}

const NAME = 'kubernetes.io/metadata.name';

const textOf = (selector: Selector): string => JSON.stringify(selector);
