import type { Known } from '../known.ts';
import { labelOf } from '../service-account.ts';
import type { Located, WorkspaceIndex } from '../workspace-index.ts';
import type { Call } from './calls.ts';
import { ROUTE_KINDS, type ServicePort } from './service.ts';

/** Pods on the other side. */
export interface Peer {
  /** For messages: `Deployment "web"`. */
  readonly label: string;
  readonly labels: Readonly<Record<string, string>>;
  /** Undefined when it is the same as that of the workload. */
  readonly namespace: string | undefined;
  readonly ports: readonly ServicePort[];
}

/** Who talks to whom, as far as the workspace shows. */
export interface Conversations {
  readonly callers: readonly Peer[];
  readonly called: readonly Peer[];
  /** Hosts that are no Service of this workspace. */
  readonly strangers: readonly string[];
}

/**
 * Reads the settings of workloads, and what Ingresses and routes hand to Services. Objects that name no namespace are
 * taken for ones of the same. Undefined where a template hides the workload's.
 */
export function conversationsOf(workload: Located, index: WorkspaceIndex): Conversations | undefined {
  const { namespace } = workload.fact;
  if (namespace === undefined) return undefined;
  const services = servicesOf(workload, index);
  const callers: Peer[] = [];
  for (const other of index.workloads) {
    if (other === workload) continue;
    const ports = callsBy(other, index).flatMap((call) => {
      const service = serviceFor(call, other, index);
      return service !== undefined && services.includes(service) ? portsFor(service, call.port) : [];
    });
    if (ports.length > 0) callers.push(peerOf(other, namespace, ports));
  }
  const strangers = new Set<string>();
  const called = callsBy(workload, index).flatMap((call) => {
    const service = serviceFor(call, workload, index);
    if (service === undefined) strangers.add(call.host);
    return service === undefined ? [] : podsBehind(service, index).map((pods) => peerOf(pods, namespace, portsFor(service, call.port)));
  });
  return { callers: [...callers, ...doorsTo(services, index)], called, strangers: [...strangers] };
}

/** The Services that stand for pods of this workload. */
export const servicesOf = ({ fact }: Located, index: WorkspaceIndex): readonly Located[] =>
  index
    .ofKind('core/Service')
    .filter(
      (service) =>
        service.fact.namespace === fact.namespace && isSelected(service.fact.traffic?.service?.selector, fact.workload?.labels.known),
    );

const isSelected = (selector: Readonly<Record<string, string>> | undefined, labels: Readonly<Record<string, string>> = {}): boolean =>
  selector !== undefined && Object.entries(selector).every(([key, value]) => Object.hasOwn(labels, key) && labels[key] === value);

const podsBehind = (service: Located, index: WorkspaceIndex): readonly Located[] =>
  index.workloads.filter(
    ({ fact }) =>
      fact.namespace === service.fact.namespace && isSelected(service.fact.traffic?.service?.selector, fact.workload?.labels.known),
  );

function callsBy({ fact }: Located, index: WorkspaceIndex): readonly Call[] {
  const { calls = [], configMaps = [] } = fact.workload?.calls ?? {};
  const settings = configMaps.flatMap((name) => index.maybeIn('core/ConfigMap', fact.namespace).filter((map) => map.fact.name === name));
  return [...calls, ...settings.flatMap((map) => map.fact.traffic?.calls ?? [])];
}

/** The names that a Service has in the cluster's DNS. https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/ */
function serviceFor({ host }: Call, { fact, bundle }: Located, index: WorkspaceIndex): Located | undefined {
  const [first = '', second, third, ...more] = host
    .replace(/\.$/, '')
    .replace(/\.svc(?:\.cluster\.local)?$/, '')
    .split('.');
  const { namespace } = fact;
  const find = (where: Known<string>, name: string): Located | undefined => {
    const found = index.named('core/Service', name).filter((service) => service.fact.namespace === where);
    // Of several the one that is applied together with the caller is meant.
    const near = found.length === 1 ? found : found.filter((service) => service.bundle === bundle);
    return near.length === 1 ? near[0] : undefined;
  };
  if (more.length > 0) return undefined;
  if (third !== undefined) return find(third, second ?? '');
  // A pod of a headless Service has a name of its own below the Service's.
  return second === undefined ? find(namespace, first) : (find(second, first) ?? find(namespace, second));
}

function portsFor({ fact }: Located, port: number | string | null | undefined): readonly ServicePort[] {
  const ports = fact.traffic?.service?.ports ?? [];
  const fitting = ports.filter((one) => one.port === port || one.name === port);
  return port === undefined || port === null || fitting.length === 0 ? ports : fitting;
}

function peerOf(other: Located, namespace: string | null, ports: readonly ServicePort[]): Peer {
  return {
    label: labelOf(other.fact),
    labels: lasting(other.fact.workload?.labels.known ?? {}),
    namespace: other.fact.namespace === namespace || typeof other.fact.namespace !== 'string' ? undefined : other.fact.namespace,
    ports,
  };
}

/** What a release does not change. https://kubernetes.io/docs/concepts/overview/working-with-objects/common-labels/ */
export const lasting = (labels: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(labels).filter(([key]) => !/(?:^|[./-])(?:version|chart|hash|revision|managed-by|checksum)$/.test(key)),
  );

/** The programs behind Ingresses and routes that hand traffic to these Services. */
function doorsTo(services: readonly Located[], index: WorkspaceIndex): Peer[] {
  const kinds = ['networking.k8s.io/Ingress', ...ROUTE_KINDS.map((kind) => `gateway.networking.k8s.io/${kind}`)];
  return kinds.flatMap((kind) =>
    index.ofKind(kind).flatMap((door) => {
      const ports = (door.fact.traffic?.backends ?? []).flatMap(({ service, namespace, port }) => {
        const found = services.find(({ fact }) => fact.name === service && fact.namespace === (namespace ?? door.fact.namespace));
        return found === undefined ? [] : portsFor(found, port);
      });
      return ports.length === 0 ? [] : [{ ...controllerOf(door, index), ports }];
    }),
  );
}

/** Where a controller lives can only be seen when it is in the workspace; else it is guessed by the name it is known under. */
function controllerOf({ fact }: Located, index: WorkspaceIndex): Omit<Peer, 'ports'> {
  const known = index.workloads.find((other) => CONTROLLERS.test(other.fact.workload?.labels.known['app.kubernetes.io/name'] ?? ''));
  const guess = /^(?:nginx|traefik|kong|haproxy|contour)$/.exec(fact.ingress?.className ?? 'nginx')?.[0] ?? 'nginx';
  const namespace = typeof known?.fact.namespace === 'string' ? known.fact.namespace : guess === 'nginx' ? 'ingress-nginx' : guess;
  return { label: labelOf(fact), labels: {}, namespace };
}

const CONTROLLERS = /^(?:ingress-nginx|traefik|kong|haproxy-ingress|contour|envoy-gateway|istio-ingress|nginx-gateway-fabric)$/;
