import { parseCidr } from '../cidr.ts';
import type { Known } from '../known.ts';
import type { Direction } from '../network.ts';
import { type Selector, selects } from '../selector.ts';
import { labelOf } from '../service-account.ts';
import type { WorkspaceIndex } from '../workspace-index.ts';
import { HIDDEN_PORT, type PeerFact } from './permits.ts';
import { listed } from './place.ts';
import type { Allowed } from './reach.ts';

/** From where peers are looked at. */
export interface Viewpoint {
  readonly index: WorkspaceIndex;
  readonly namespace: Known<string>;
  readonly direction: Direction;
}

/** Each peer once, with all of its ports: `gateway of namespace edge on 8080`. Everybody on all ports is all there is to say. */
export function briefPeers(allowed: readonly Allowed[], view: Viewpoint): string[] {
  if (allowed.some(isEverything)) return [everybody(view)];
  const ports = new Map<string, Set<string> | 'all'>();
  for (const { peer, ports: own } of allowed) {
    const isDns = peer !== undefined && view.direction === 'egress' && isDnsServer(peer) && isDnsPort(own);
    const words = isDns ? 'DNS' : peer === undefined ? everybody(view) : briefPeer(peer, view);
    const known = ports.get(words);
    if (own.length === 0 || isDns || known === 'all') ports.set(words, 'all');
    else ports.set(words, new Set([...(known ?? []), ...own]));
  }
  return [...ports].map(([words, own]) => (own === 'all' ? words : `${words} ${portWords([...own])}`));
}

/** One peer with all that its selectors say, and the workloads that they mean here. */
export function fullPeer({ peer, ports }: Allowed, view: Viewpoint): string {
  const onPorts = ports.length === 0 ? '' : ` ${portWords(ports)}`;
  if (peer === undefined) return everybody(view) + onPorts;
  const { pods, namespaces, block } = peer;
  if (block !== undefined || pods === undefined || isAll(pods)) return briefPeer(peer, view) + onPorts;
  const where = namespaces === undefined ? 'the same namespace' : namespaceWords(namespaces, view);
  return `pods with ${selectorWords(pods)} of ${where}${onPorts}${seenWords(pods, namespaces, view)}`;
}

/** The workloads that are meant; none is told of where the workspace declares their namespace. */
function seenWords(pods: Selector, namespaces: Selector | undefined, { index, namespace }: Viewpoint): string {
  const name = namespaces === undefined ? namespace : nameIn(namespaces);
  if (typeof name !== 'string') return '';
  const seen = index.workloadsOf(name).filter(({ fact }) => fact.workload !== undefined && selects(pods, fact.workload.labels) !== false);
  const labels = seen.map(({ fact }) => labelOf(fact));
  if (labels.length > 0) return `, here ${listed(labels, 3)}`;
  return index.named('core/Namespace', name).length > 0 ? ', none of them in this workspace' : '';
}

export const isEverything = ({ peer, ports }: Allowed): boolean => peer === undefined && ports.length === 0;

const everybody = ({ direction }: Viewpoint): string => (direction === 'ingress' ? 'anyone' : 'anywhere');

function briefPeer({ pods, namespaces, block, except }: PeerFact, view: Viewpoint): string {
  if (block !== undefined) return blockWords(block, except ?? []);
  if (pods === undefined && namespaces === undefined) return 'whom a template names';
  const where = namespaces === undefined ? undefined : namespaceWords(namespaces, view);
  if (pods === undefined || isAll(pods)) return where ?? 'same namespace';
  const name = applicationIn(pods);
  const who = name ?? `pods ${selectorWords(pods)}`;
  return where === undefined ? who : `${who} of ${where}`;
}

function blockWords(block: string, except: readonly string[]): string {
  const range = parseCidr(block);
  if (range === undefined) return `"${block}", which is no range`;
  const words = range.prefix > 0 ? block : range.bits === 32 ? 'any IPv4 address' : 'any IPv6 address';
  return except.length === 0 ? words : `${words} but ${listed(except, 3)}`;
}

const NAME = 'kubernetes.io/metadata.name';

/** The one namespace that a selector can mean. https://kubernetes.io/docs/reference/labels-annotations-taints/#kubernetes-io-metadata-name */
function nameIn({ labels, expressions }: Selector): string | undefined {
  const [only] = expressions.length === 1 ? expressions : [];
  if (only?.key === NAME && only.operator === 'In' && only.values.length === 1) return only.values[0];
  return expressions.length === 0 ? labels[NAME] : undefined;
}

function namespaceWords(selector: Selector, view: Viewpoint): string {
  const { labels, expressions } = selector;
  if (isAll(selector)) return 'any namespace';
  const name = nameIn(selector);
  if (name !== undefined) return `namespace ${name}`;
  const [only] = expressions;
  if (Object.keys(labels).length === 0 && expressions.length === 1 && only?.key === NAME && only.operator === 'In')
    return `namespaces ${listed(only.values, 4)}`;
  return expressions.length === 0 && isOwnTenant(labels, view) ? 'same tenant' : `namespaces with ${selectorWords(selector)}`;
}

/** All namespaces of the tenant to whom the viewpoint's belongs, by the very labels that are asked for. */
function isOwnTenant(labels: Selector['labels'], { index, namespace }: Viewpoint): boolean {
  if (typeof namespace !== 'string' || !Object.keys(labels).every((key) => /(?:^|[./-])(?:tenant|team|owner)$/.test(key))) return false;
  return index
    .named('core/Namespace', namespace)
    .some(({ fact }) => Object.entries(labels).every(([key, value]) => fact.labels.known[key] === value));
}

/** The keys that mostly hold the name of an application. https://kubernetes.io/docs/concepts/overview/working-with-objects/common-labels/ */
const APPLICATION = /^(?:app|k8s-app|name|app\.kubernetes\.io\/name)$/;

function applicationIn({ labels, expressions }: Selector): string | undefined {
  const [first, ...others] = Object.entries(labels);
  return first !== undefined && others.length === 0 && expressions.length === 0 && APPLICATION.test(first[0]) ? first[1] : undefined;
}

export const isAll = ({ labels, expressions }: Selector): boolean => Object.keys(labels).length === 0 && expressions.length === 0;

export function selectorWords({ labels, expressions }: Selector): string {
  const words = expressions.map(({ key, operator, values }) => {
    if (operator === 'In') return `${key} in (${listed(values, 4)})`;
    if (operator === 'NotIn') return `${key} not in (${listed(values, 4)})`;
    if (operator === 'Exists') return `${key}`;
    return operator === 'DoesNotExist' ? `no ${key}` : `${key} ${operator}, which is no operator`;
  });
  return [...Object.entries(labels).map(([key, value]) => `${key}=${value}`), ...words].join(', ');
}

const isDnsPort = (ports: readonly string[]): boolean => ports.length > 0 && ports.every((port) => /^53(?:\/UDP)?$/.test(port));

/** The cluster's own name servers. https://kubernetes.io/docs/tasks/administer-cluster/dns-custom-nameservers/ */
const isDnsServer = ({ pods, namespaces }: PeerFact): boolean =>
  pods?.labels['k8s-app'] === 'kube-dns' || (namespaces !== undefined && nameIn(namespaces) === 'kube-system');

function portWords(ports: readonly string[]): string {
  if (ports.includes(HIDDEN_PORT)) return 'on ports that a template decides';
  if (!isDnsPort(ports)) return `on ${listed([...new Set(ports)], 4)}`;
  const protocols = new Set(ports.map((port) => (port === '53' ? 'TCP' : 'UDP')));
  return `on 53${protocols.size === 1 ? `/${[...protocols].join()}` : ''} (DNS)`;
}
