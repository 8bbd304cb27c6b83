import type { Field } from '../../yaml/field.ts';
import type { Path } from '../../yaml/path.ts';
import type { Known } from '../known.ts';
import type { Resource } from '../resource.ts';

/** What the objects of the Gateway API say of each other. https://gateway-api.sigs.k8s.io/reference/spec/ */
export interface GatewayFact {
  /** Of a Gateway. */
  readonly listeners?: readonly ListenerFact[];
  /** Of a route. */
  readonly route?: RouteFact;
  /** Services and Secrets that it names. */
  readonly references?: readonly ReferenceFact[];
  /** Of a BackendTLSPolicy: the Services whose certificates it has checked; undefined when a template may name more. */
  readonly checks?: readonly string[] | undefined;
}

export interface ListenerFact {
  readonly name: Known<string>;
  readonly protocol: Known<string>;
  /** Certainly for every host. */
  readonly isForAll: boolean;
  readonly path: Path;
}

export interface RouteFact {
  readonly parents: readonly ParentFact[];
  /** Certainly for every host. */
  readonly isForAll: boolean;
  /** It sends people to HTTPS, or may. */
  readonly mayRedirect: boolean;
}

export interface ParentFact {
  readonly name: string;
  /** Null is the route's own. */
  readonly namespace: Known<string>;
  /** The listener; null is all of them. */
  readonly section: Known<string>;
}

export interface ReferenceFact {
  readonly kind: 'Service' | 'Secret';
  readonly name: string;
  /** Null is the object's own. */
  readonly namespace: Known<string>;
  readonly port: Known<number>;
  readonly path: Path;
}

/** Last words of the kinds that have it, and of those that rules about them ask for. */
export const GATEWAY_KINDS: readonly string[] = ['BackendTLSPolicy', 'Gateway', 'ReferenceGrant'];

export function gatewayFact(resource: Resource): GatewayFact | undefined {
  const { field, kind, group } = resource;
  if (group !== 'gateway.networking.k8s.io') return undefined;
  const spec = field.get('spec');
  if (kind === 'BackendTLSPolicy') return { checks: checksOf(spec.get('targetRefs')) };
  if (kind === 'Gateway') {
    const listeners = spec.get('listeners').items;
    const secrets = listeners.flatMap((listener) => listener.get('tls', 'certificateRefs').items);
    return {
      listeners: listeners.map((listener) => listenerFact(resource, listener)),
      references: referencesIn(resource, secrets, 'Secret'),
    };
  }
  if (!kind.endsWith('Route')) return undefined;
  const backends = spec.get('rules').items.flatMap((rule) => rule.get('backendRefs').items);
  return { route: routeFact(spec), references: referencesIn(resource, backends, 'Service') };
}

function listenerFact(gateway: Resource, listener: Field): ListenerFact {
  const [name, protocol] = [knownText(listener.get('name')), knownText(listener.get('protocol'))];
  return { name, protocol, isForAll: isForAll(listener.get('hostname')), path: below(gateway, listener) };
}

const isForAll = (hostname: Field): boolean => hostname.isAbsent || hostname.is('') || hostname.is('*');

function routeFact(spec: Field): RouteFact {
  const rules = spec.get('rules');
  const parents = spec.get('parentRefs').items.flatMap((parent): ParentFact[] => {
    const [name, kind] = [parent.get('name').text, parent.get('kind')];
    if (name === undefined || (!kind.isAbsent && !kind.is('Gateway'))) return [];
    return [{ name, namespace: knownText(parent.get('namespace')), section: knownText(parent.get('sectionName')) }];
  });
  return {
    parents,
    isForAll: spec.get('hostnames').isEmpty,
    mayRedirect: rules.isUnknown || rules.isOpen || rules.items.some(mayRedirect),
  };
}

function mayRedirect(rule: Field): boolean {
  const filters = rule.get('filters');
  if (!rule.isMap || filters.isUnknown || filters.isOpen) return true;
  return filters.items.some((filter) => {
    const scheme = filter.get('requestRedirect', 'scheme');
    // A filter of a maker's own may do anything.
    return scheme.is('https') || scheme.isUnknown || filter.get('type').isUnknown || filter.get('type').is('ExtensionRef');
  });
}

function referencesIn(resource: Resource, references: readonly Field[], kind: ReferenceFact['kind']): ReferenceFact[] {
  return references.flatMap((reference): ReferenceFact[] => {
    const [name, own, port] = [reference.get('name').text, reference.get('kind'), reference.get('port')];
    if (name === undefined || (!own.isAbsent && !own.is(kind))) return [];
    const known = port.isAbsent ? null : port.number;
    return [{ kind, name, namespace: knownText(reference.get('namespace')), port: known, path: below(resource, reference) }];
  });
}

function checksOf(targets: Field): readonly string[] | undefined {
  const names = targets.items.flatMap((target) => target.get('name').text ?? []);
  return targets.isUnknown || targets.isOpen || names.length < targets.items.length ? undefined : names;
}

const knownText = (field: Field): Known<string> => (field.isAbsent ? null : field.text);

const below = ({ field: above }: Resource, field: Field): Path => field.path.slice(above.path.length);
