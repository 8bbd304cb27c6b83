import type { Value } from '../../yaml/change.ts';
import { DNS_RULE } from '../cluster-dns.ts';
import type { Located } from '../workspace-index.ts';
import { type Conversations, lasting, type Peer } from './conversations.ts';

/** A policy that lets the pods of a workload talk to whom they talk to, look up names, and nothing else. */
export function policyFor({ fact }: Located, { callers, called }: Conversations, name: string): Value {
  const ingress = rulesFor(callers, 'from');
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name, ...(typeof fact.namespace === 'string' ? { namespace: fact.namespace } : {}) },
    spec: {
      podSelector: { matchLabels: lasting(fact.workload?.labels.known ?? {}) },
      policyTypes: ['Ingress', 'Egress'],
      ...(ingress.length === 0 ? {} : { ingress }),
      egress: [...rulesFor(called, 'to'), DNS_RULE],
    },
  };
}

/** One rule for all peers that use the same ports. */
function rulesFor(peers: readonly Peer[], direction: 'from' | 'to'): Value[] {
  const byPorts = new Map<string, { readonly peers: Map<string, Value>; readonly ports: readonly Value[] }>();
  for (const { labels, namespace, ports } of peers) {
    const used = new Map(ports.map(({ protocol, target }) => [`${protocol} ${target}`, { protocol, port: target }] as const));
    const key = [...used.keys()].sort().join();
    const rule = byPorts.get(key) ?? { peers: new Map(), ports: [...used.values()] };
    const peer = {
      ...(namespace === undefined ? {} : { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': namespace } } }),
      ...(Object.keys(labels).length === 0 ? {} : { podSelector: { matchLabels: labels } }),
    };
    rule.peers.set(JSON.stringify(peer), peer);
    byPorts.set(key, rule);
  }
  return [...byPorts.values()].map((rule) => ({ [direction]: [...rule.peers.values()], ports: rule.ports }));
}
