import type { Labels } from '../known.ts';
import type { Located } from '../located.ts';
import { mutualTlsFor, mutualTlsText, PEER } from '../mesh/mutual-tls.ts';
import { reaching } from '../mesh/reach.ts';
import type { Direction } from '../network.ts';
import { demandOf } from '../pod-security/policy.ts';
import { labelOf } from '../service-account.ts';
import type { WorkspaceIndex } from '../workspace-index.ts';
import type { Passage } from './passage.ts';
import { labelled, listed } from './place.ts';

/** What holds in a namespace for pods of which nothing else speaks. */
export function namespaceTraffic(namespace: Located, index: WorkspaceIndex): Passage | undefined {
  const { name } = namespace.fact;
  return name === undefined ? undefined : { title: 'Namespace', says: () => saidOf(name, namespace.fact.labels, index) };
}

function saidOf(name: string, labels: Labels, index: WorkspaceIndex): string[] {
  const workloads = index.workloadsOf(name).map(({ fact }) => labelOf(fact));
  const isMeshed = reaching(index, PEER, name).length > 0;
  return [
    closingWords(name, 'ingress', index),
    closingWords(name, 'egress', index),
    labels.isOpen ? 'What Pod Security enforces, a template decides' : podSecurityWords(labels.known),
    ...(isMeshed ? [mutualTlsText(mutualTlsFor(index, name, { known: {}, isOpen: false }))] : []),
    workloads.length === 0 ? 'No workload of this workspace lies in it' : `Holds ${listed(workloads, 5)}`,
  ];
}

function closingWords(name: string, direction: Direction, index: WorkspaceIndex): string {
  const closing = index
    .networkPoliciesOf(name)
    .filter(({ fact }) => fact.namespace === name && fact.isolation?.selectsAll === true && fact.isolation[direction] === 'closed');
  const sure = closing.filter(({ fact }) => fact.isolation?.selector !== undefined && !fact.isPartial);
  if (sure.length > 0) return `${CAPITAL[direction]} is closed by default by ${labelled(sure, 2)}`;
  if (closing.length > 0) return `${CAPITAL[direction]} may be closed by default by ${labelled(closing, 2)}`;
  return `No policy in this workspace closes ${direction} by default`;
}

const CAPITAL = { ingress: 'Ingress', egress: 'Egress' } as const;

function podSecurityWords(labels: Readonly<Record<string, string>>): string {
  const { level, version } = demandOf(labels, 'enforce');
  if (level === 'privileged') return 'Pod Security enforces nothing by its labels';
  return `Pod Security enforces ${level}, ${version === 'latest' ? 'the latest version' : `version 1.${version}`}`;
}
