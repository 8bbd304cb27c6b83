import type { Located } from '../located.ts';
import { selects } from '../selector.ts';
import type { ServiceFact } from '../traffic/service.ts';
import type { WorkspaceIndex } from '../workspace-index.ts';
import type { Passage } from './passage.ts';
import { isSameNamespace, labelled, listed } from './place.ts';

/** Which workloads a Service stands for. */
export function serviceTraffic(service: Located, index: WorkspaceIndex): Passage | undefined {
  const { selector, ports } = service.fact.traffic?.service ?? {};
  if (selector === undefined || ports === undefined) return undefined;
  return { title: 'Network', says: () => [behindWords(service, selector, index), ...doorWords(ports)] };
}

function behindWords(service: Located, labels: NonNullable<ServiceFact['selector']>, index: WorkspaceIndex): string {
  const { namespace } = service.fact;
  const around = typeof namespace === 'string' ? index.workloadsOf(namespace) : index.workloads;
  const behind = around.filter((one) => {
    const { workload } = one.fact;
    return (
      isSameNamespace(service, one) === true && workload !== undefined && selects({ labels, expressions: [] }, workload.labels) === true
    );
  });
  return behind.length === 0 ? 'No workload of this workspace certainly stands behind it' : `Stands for ${labelled(behind, 5)}`;
}

function doorWords(ports: ServiceFact['ports']): string[] {
  const doors = ports.map(({ port, target, protocol }) => {
    const suffix = protocol === 'TCP' ? '' : `/${protocol}`;
    return port === target ? `${port}${suffix}` : `${port}${suffix} to ${target}`;
  });
  return doors.length === 0 ? [] : [`Hands on port ${listed(doors, 6)}`];
}
