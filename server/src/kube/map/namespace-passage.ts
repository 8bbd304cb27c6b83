import type { Located } from '../located.ts';
import { mutualTlsFor, mutualTlsText, PEER } from '../mesh/mutual-tls.ts';
import { reaching } from '../mesh/reach.ts';
import { demandOf } from '../pod-security/policy.ts';
import { labelOf } from '../service-account.ts';
import type { WorkspaceIndex } from '../workspace-index.ts';
import type { Passage } from './passage.ts';
import { listed } from './place.ts';

/** What holds in a namespace for pods of which nothing else speaks. */
export function namespaceTraffic(namespace: Located, index: WorkspaceIndex): Passage | undefined {
  const { name, labels } = namespace.fact;
  if (name === undefined) return undefined;
  const policies = index.networkPoliciesOf(name).filter(({ fact }) => fact.namespace === name && fact.isolation?.selectsAll === true);
  const closing = (['ingress', 'egress'] as const).map((direction) => {
    const denying = policies.filter(
      ({ fact }) => fact.isolation?.[direction] === 'closed' && fact.isolation.selector !== undefined && !fact.isPartial,
    );
    const unsure = policies.filter((policy) => !denying.includes(policy) && policy.fact.isolation?.[direction] === 'closed');
    const names = listed(
      (denying.length > 0 ? denying : unsure).map(({ fact }) => labelOf(fact)),
      2,
    );
    if (denying.length > 0) return `${CAPITAL[direction]} is closed by default by ${names}`;
    return unsure.length > 0
      ? `${CAPITAL[direction]} may be closed by default by ${names}`
      : `No policy in this workspace closes ${direction} by default`;
  });
  const workloads = index.workloadsOf(name).map(({ fact }) => labelOf(fact));
  const isMeshed = reaching(index, PEER, name).length > 0;
  return {
    title: 'Namespace',
    says: [
      ...closing,
      labels.isOpen ? 'What Pod Security enforces, a template decides' : podSecurityWords(labels.known),
      ...(isMeshed ? [mutualTlsText(mutualTlsFor(index, name, { known: {}, isOpen: false }))] : []),
      workloads.length === 0 ? 'No workload of this workspace lies in it' : `Holds ${listed(workloads, 5)}`,
    ],
    from: policies,
  };
}

const CAPITAL = { ingress: 'Ingress', egress: 'Egress' } as const;

function podSecurityWords(labels: Readonly<Record<string, string>>): string {
  const { level, version } = demandOf(labels, 'enforce');
  if (level === 'privileged') return 'Pod Security enforces nothing by its labels';
  return `Pod Security enforces ${level}, ${version === 'latest' ? 'the latest version' : `version 1.${version}`}`;
}
