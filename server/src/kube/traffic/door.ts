import { labelOf } from '../service-account.ts';
import type { Located, WorkspaceIndex } from '../workspace-index.ts';
import { servicesOf } from './conversations.ts';
import { ROUTE_KINDS } from './service.ts';

const ROUTES = ['networking.k8s.io/Ingress', ...ROUTE_KINDS.map((kind) => `gateway.networking.k8s.io/${kind}`)];

/** What lets requests from outside the cluster in to the pods of a workload: a load balancer, an Ingress or a route. */
export function doorTo(workload: Located, index: WorkspaceIndex): Located | undefined {
  const services = servicesOf(workload, index);
  const open = services.find(({ fact }) => fact.traffic?.service?.isOpen === true);
  if (open !== undefined || services.length === 0) return open;
  const isFor = ({ fact }: Located): boolean =>
    fact.traffic?.backends?.some(({ service, namespace }) =>
      services.some((other) => other.fact.name === service && other.fact.namespace === (namespace === null ? fact.namespace : namespace)),
    ) === true;
  return ROUTES.flatMap((kind) => index.ofKind(kind)).find(isFor);
}

/** For a place beside the finding. */
export const wordsForDoor = ({ fact }: Located): string => `${labelOf(fact)} lets requests from outside in`;
