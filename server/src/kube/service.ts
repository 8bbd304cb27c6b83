import { type Change, remove, set } from '../yaml/change.ts';
import type { Field } from '../yaml/field.ts';
import { isWithin, parseCidr } from './cidr.ts';
import type { Resource } from './resource.ts';

/** Fields that the API server refuses on a Service that no node listens for. https://kubernetes.io/docs/reference/kubernetes-api/service-resources/service-v1/ */
const NODE_FIELDS = [
  'allocateLoadBalancerNodePorts',
  'externalTrafficPolicy',
  'healthCheckNodePort',
  'loadBalancerClass',
  'loadBalancerIP',
  'loadBalancerSourceRanges',
];

/** Makes it a Service inside the cluster only. */
export function toClusterIp(spec: Field): Change[] {
  const nodePorts = spec.get('ports').items.map((port) => port.get('nodePort'));
  const surplus = [...NODE_FIELDS.map((name) => spec.get(name)), ...nodePorts].filter((field) => field.isPresent);
  return [set(spec.get('type'), 'ClusterIP'), ...surplus.map(remove)];
}

/**
 * How far a load balancer lets people in; undefined when a template decides. Each cloud has an annotation of its own
 * for an address inside its network, and all say so in these words.
 * https://kubernetes.io/docs/concepts/services-networking/service/#internal-load-balancer
 */
export function reachOf({ field }: Resource): 'open' | 'inside' | 'some ranges' | undefined {
  const spec = field.get('spec');
  const annotations = field.get('metadata', 'annotations');
  const ranges = spec.get('loadBalancerSourceRanges');
  const rangesBefore = annotations.get('service.beta.kubernetes.io/load-balancer-source-ranges');
  if (annotations.isOpen || ranges.isUnknown || rangesBefore.isUnknown) return undefined;
  if (!ranges.isEmpty) return ranges.items.some((range) => /\/0$/.test(range.text ?? '')) ? 'open' : 'some ranges';
  if (rangesBefore.isPresent) return 'some ranges';
  for (const [key, value] of annotations.entries) {
    if (!/load-?balancer|elb|slb|lb-/i.test(key)) continue;
    if (value.isUnknown) return undefined;
    if (/internal|intranet|private|disable-public/i.test(key) && !value.is('false')) return 'inside';
    if (/^(?:internal|intranet|private|inner|vpc)/i.test(value.text ?? '')) return 'inside';
  }
  const [kind, address] = [spec.get('loadBalancerClass'), spec.get('loadBalancerIP')];
  if (kind.isUnknown || address.isUnknown) return undefined;
  return /internal|private|tailscale/i.test(kind.text ?? '') || isPrivate(address.text ?? '') ? 'inside' : 'open';
}

function isPrivate(address: string): boolean {
  const range = parseCidr(address);
  return range !== undefined && ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7'].some((outer) => isWithin(range, outer));
}
