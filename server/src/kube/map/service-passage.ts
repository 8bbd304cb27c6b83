import type { Located } from '../located.ts';
import { selects } from '../selector.ts';
import { labelOf } from '../service-account.ts';
import type { WorkspaceIndex } from '../workspace-index.ts';
import type { Passage } from './passage.ts';
import { isSameNamespace, listed } from './place.ts';

/** Which workloads a Service stands for. */
export function serviceTraffic(service: Located, index: WorkspaceIndex): Passage | undefined {
  const { selector, ports } = service.fact.traffic?.service ?? {};
  const { namespace } = service.fact;
  if (selector === undefined) return undefined;
  const around = (typeof namespace === 'string' ? index.workloadsOf(namespace) : index.workloads).filter(
    (one) => isSameNamespace(service, one) === true,
  );
  const behind = around.filter(
    ({ fact }) => fact.workload !== undefined && selects({ labels: selector, expressions: [] }, fact.workload.labels) === true,
  );
  const words = listed(
    behind.map(({ fact }) => labelOf(fact)),
    5,
  );
  const doors = (ports ?? []).map(({ port, target, protocol }) => {
    const suffix = protocol === 'TCP' ? '' : `/${protocol}`;
    return port === target ? `${port}${suffix}` : `${port}${suffix} to ${target}`;
  });
  return {
    title: 'Network',
    says: [
      behind.length === 0 ? 'No workload of this workspace certainly stands behind it' : `Stands for ${words}`,
      ...(doors.length === 0 ? [] : [`Hands on port ${listed(doors, 6)}`]),
    ],
    from: behind,
  };
}
