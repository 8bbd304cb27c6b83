import type { Field } from '../../yaml/field.ts';
import { knownData } from '../../yaml/known.ts';
import type { Path } from '../../yaml/path.ts';
import { parseCidr } from '../cidr.ts';
import { type Direction, selectsAll } from '../network.ts';
import type { Resource } from '../resource.ts';

/** An administrator's policy. https://network-policy-api.sigs.k8s.io/api-overview/ */
export interface ClusterPolicyFact {
  readonly tier: string;
  readonly priority: number;
  /** Its pods in words that are the same for the same pods; `all` for those of every namespace. */
  readonly subject: string;
  readonly rules: readonly ClusterRuleFact[];
}

export interface ClusterRuleFact {
  readonly direction: Direction;
  readonly action: string;
  /** In words that are the same for the same peers; `all` where some peer is everybody. */
  readonly peers: string;
  readonly path: Path;
}

/** Undefined unless all of it is known. */
export function clusterPolicyFact({ field }: Resource): ClusterPolicyFact | undefined {
  const spec = field.get('spec');
  const [tier, priority] = [spec.get('tier').text, spec.get('priority').number];
  const subject =
    selectsAll(spec.get('subject', 'namespaces')) && spec.get('subject').isMap && spec.get('subject', 'pods').isAbsent
      ? 'all'
      : wordsOf(spec.get('subject'));
  const rules = (['ingress', 'egress'] as const).flatMap((direction) =>
    spec.get(direction).items.map((rule) => {
      const peers = rule.get(direction === 'ingress' ? 'from' : 'to');
      const words = peers.items.some(isEverybody) ? 'all' : wordsOf(peers);
      return { direction, action: rule.get('action').text, peers: words, path: rule.path.slice(field.path.length) };
    }),
  );
  const known = rules.flatMap(({ action, peers, ...rule }) =>
    action === undefined || peers === undefined ? [] : { action, peers, ...rule },
  );
  if (tier === undefined || priority === undefined || subject === undefined || known.length < rules.length) return undefined;
  return { tier, priority, subject, rules: known };
}

/** A peer that holds every pod. */
export function isEverybody(peer: Field): boolean {
  const namespaces = peer.get('namespaces');
  return (namespaces.isMap && selectsAll(namespaces)) || peer.get('networks').items.some(isEveryAddress);
}

export const isEveryAddress = ({ text }: Field): boolean => text !== undefined && parseCidr(text)?.prefix === 0;

function wordsOf(field: Field): string | undefined {
  const data = knownData(field);
  return data === undefined ? undefined : JSON.stringify(data);
}
