import type { Located } from '../located.ts';
import { mutualTlsOf, mutualTlsText, PEER } from '../mesh/mutual-tls.ts';
import { reaching } from '../mesh/reach.ts';
import type { WorkspaceIndex } from '../workspace-index.ts';
import { namespaceTraffic } from './namespace-passage.ts';
import { policyTraffic, workloadTraffic } from './network-passage.ts';
import type { Passage } from './passage.ts';
import { accountRights, bindingRights, roleRights, workloadRights } from './rights-passage.ts';
import { serviceTraffic } from './service-passage.ts';

/** What the workspace makes of an object, in words: its network, its rights, its part in a mesh. Computed from facts alone. */
export function mapOf(located: Located, index: WorkspaceIndex): readonly Passage[] {
  if (located.fact.workload !== undefined) {
    return [workloadTraffic(located, index), workloadRights(located, index), ...found(workloadTls(located, index))];
  }
  return found(READERS[located.fact.groupKind]?.(located, index));
}

type Reader = (located: Located, index: WorkspaceIndex) => Passage | undefined;

const RBAC = 'rbac.authorization.k8s.io';

const READERS: Readonly<Partial<Record<string, Reader>>> = {
  'networking.k8s.io/NetworkPolicy': policyTraffic,
  'extensions/NetworkPolicy': policyTraffic,
  'core/Namespace': namespaceTraffic,
  'core/Service': serviceTraffic,
  'core/ServiceAccount': accountRights,
  [`${RBAC}/Role`]: roleRights,
  [`${RBAC}/ClusterRole`]: roleRights,
  [`${RBAC}/RoleBinding`]: bindingRights,
  [`${RBAC}/ClusterRoleBinding`]: bindingRights,
};

const found = (passage: Passage | undefined): Passage[] => (passage === undefined ? [] : [passage]);

/** Silent where no policy of a mesh may count: there may be no mesh at all. */
function workloadTls(located: Located, index: WorkspaceIndex): Passage | undefined {
  const { namespace } = located.fact;
  const policies = typeof namespace === 'string' ? reaching(index, PEER, namespace) : [];
  if (policies.length === 0) return undefined;
  const tls = mutualTlsOf(index, located);
  if (tls === undefined) {
    return {
      title: 'Mesh',
      says: () => ['It is outside the mesh: what its PeerAuthentications ask for does not count'],
    };
  }
  const words = mutualTlsText(tls);
  const doubt = tls.membership === undefined ? ['Whether it is in the mesh at all, this workspace does not show'] : [];
  return { title: 'Mesh', brief: words, says: () => [words, ...doubt], from: tls.from === undefined ? tls.rivals : [tls.from] };
}
