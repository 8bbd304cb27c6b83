import type { Field } from '../../yaml/field.ts';
import { type Direction, isRuled, rulesOf, type TrafficRule } from '../network.ts';
import type { Resource } from '../resource.ts';
import { type Selector, selectorOf } from '../selector.ts';

/** What a NetworkPolicy lets pass in each direction that it rules for certain. */
export type PermitsFact = Readonly<Partial<Record<Direction, DirectionFact>>>;

export interface DirectionFact {
  readonly rules: readonly PermitFact[];
  /** A template may bring more rules. */
  readonly isOpen: boolean;
}

export interface PermitFact {
  /** Empty: everybody. */
  readonly peers: readonly PeerFact[];
  /** As people write them: `8080`, `53/UDP`, `8000-9000`, `http`, or `TCP` for all of a protocol. Empty: all ports. */
  readonly ports: readonly string[];
}

/** One whom a rule lets pass; without any of these, one that a template hides. */
export interface PeerFact {
  readonly pods?: Selector;
  readonly namespaces?: Selector;
  readonly block?: string;
  readonly except?: readonly string[];
}

/** https://kubernetes.io/docs/concepts/services-networking/network-policies/#networkpolicy-resource */
export function permitsFact(policy: Resource): PermitsFact {
  const spec = policy.field.get('spec');
  const ruled = (['ingress', 'egress'] as const).filter((direction) => isRuled(spec, direction) === true);
  return Object.fromEntries(
    ruled.map((direction) => {
      const rules = rulesOf(policy, direction);
      return [direction, { rules: rules.map(ruleFact), isOpen: spec.get(direction).isOpen }];
    }),
  );
}

/** A kustomization writes its labels into the selectors of peers, too. */
export function withPodLabels(permits: PermitsFact, pairs: Readonly<Record<string, string>>): PermitsFact {
  const peer = (fact: PeerFact): PeerFact => (fact.pods === undefined ? fact : { ...fact, pods: labelled(fact.pods, pairs) });
  return Object.fromEntries(
    Object.entries(permits).map(([direction, { rules, isOpen }]) => [
      direction,
      { isOpen, rules: rules.map(({ peers, ports }) => ({ peers: peers.map(peer), ports })) },
    ]),
  );
}

/** A selector with the labels of a kustomization, which only adds to labels that are there. https://github.com/kubernetes-sigs/kustomize/blob/master/api/internal/konfig/builtinpluginconsts/commonlabels.go */
export const labelled = (selector: Selector, pairs: Readonly<Record<string, string>>): Selector =>
  Object.keys(selector.labels).length === 0 ? selector : { ...selector, labels: { ...selector.labels, ...pairs } };

/** What cannot be read counts as somebody, or some port, that is hidden: never as everybody. */
function ruleFact({ field, peers, ports }: TrafficRule): PermitFact {
  const isEverybody = field.isMap && peers.isEmpty;
  return {
    peers: isEverybody ? [] : [...peers.items.map(peerFact), ...(peers.isList && !peers.isOpen ? [] : [{}])],
    ports: field.isMap && ports.isEmpty ? [] : [...ports.items.map(portText), ...(ports.isList && !ports.isOpen ? [] : [HIDDEN_PORT])],
  };
}

export const HIDDEN_PORT = '?';

function peerFact(peer: Field): PeerFact {
  const [pods, namespaces, block] = [peer.get('podSelector'), peer.get('namespaceSelector'), peer.get('ipBlock')];
  if (!block.isAbsent) {
    const cidr = block.get('cidr').text;
    const except = block.get('except');
    if (cidr === undefined || except.isOpen || except.texts.length < except.items.length) return {};
    return { block: cidr, ...(except.texts.length === 0 ? {} : { except: except.texts }) };
  }
  const [podSelector, namespaceSelector] = [selectorOf(pods), selectorOf(namespaces)];
  if (podSelector === undefined || namespaceSelector === undefined) return {};
  return { ...(pods.isAbsent ? {} : { pods: podSelector }), ...(namespaces.isAbsent ? {} : { namespaces: namespaceSelector }) };
}

function portText(entry: Field): string {
  const [protocol, port, end] = [entry.get('protocol'), entry.get('port'), entry.get('endPort')];
  const isHidden = [protocol, port, end].some(({ isUnknown }) => isUnknown);
  if (!entry.isMap || isHidden) return HIDDEN_PORT;
  const suffix = protocol.isAbsent || protocol.is('TCP') ? '' : `/${protocol.written}`;
  if (port.isAbsent) return protocol.written ?? 'TCP';
  return `${port.written}${end.isAbsent ? '' : `-${end.written}`}${suffix}`;
}
