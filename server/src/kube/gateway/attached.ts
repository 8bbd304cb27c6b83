import type { Located, WorkspaceIndex } from '../workspace-index.ts';
import type { ListenerFact, ParentFact } from './fact.ts';

const GATEWAY = 'gateway.networking.k8s.io/Gateway';

/** The Gateway that a route names, where it is the only one of its name in that namespace. */
export function gatewayOf(index: WorkspaceIndex, route: Located, parent: ParentFact): Located | undefined {
  const namespace = parent.namespace === null ? route.fact.namespace : parent.namespace;
  if (namespace === undefined) return undefined;
  const found = index.named(GATEWAY, parent.name).filter(({ fact }) => fact.namespace === namespace);
  return found.length === 1 ? found[0] : undefined;
}

/** Whether the route is attached to a listener of this Gateway. */
export const isAttached = (index: WorkspaceIndex, route: Located, gateway: Located, { name }: ListenerFact): boolean =>
  route.fact.network?.gateway?.route?.parents.some(
    (parent) => gatewayOf(index, route, parent) === gateway && (typeof parent.section !== 'string' || parent.section === name),
  ) === true;
