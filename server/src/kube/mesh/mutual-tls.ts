import { ROOT_NAMESPACE } from '../istio.ts';
import type { Labels } from '../known.ts';
import type { Located, WorkspaceIndex } from '../workspace-index.ts';
import { type Membership, membershipOf } from './membership.ts';
import type { MutualTlsMode } from './peer.ts';
import { reaching } from './reach.ts';
import { isForAll, selects } from './selection.ts';

/** What a workload asks of its callers, as far as this workspace tells. */
export interface MutualTls {
  /** Undefined where it cannot be told. */
  readonly mode: MutualTlsMode | undefined;
  /** The PeerAuthentication that says so; without one it is what Istio does by itself. */
  readonly from?: Located;
  /** Those of which it is not known whether they count, or which of them does. */
  readonly rivals: readonly Located[];
  /** Ports that have a mode of their own; undefined where it cannot be told which. */
  readonly ports: readonly { readonly port: string; readonly mode: MutualTlsMode }[] | undefined;
}

export const PEER = 'security.istio.io/PeerAuthentication';

/**
 * What counts for pods with these labels: first the policy that selects them, then that of their namespace, then that of
 * the mesh. In ambient mode those that switch mutual TLS off are passed over.
 * https://istio.io/latest/docs/concepts/security/#peer-authentication
 */
export function mutualTlsFor(index: WorkspaceIndex, namespace: string, labels: Labels, isAmbient = false): MutualTls {
  const all = reaching(index, PEER, namespace).filter(({ fact }) => !(isAmbient && fact.mesh?.peer?.mode === 'DISABLE'));
  const levels: { readonly sure: Located[]; readonly maybe: Located[] }[] = [0, 1, 2].map(() => ({ sure: [], maybe: [] }));
  for (const located of all) {
    const { level, isSure } = placeOf(located, labels) ?? {};
    if (level !== undefined) levels[level]?.[isSure ? 'sure' : 'maybe'].push(located);
  }
  let result: MutualTls = { mode: 'PERMISSIVE', rivals: [], ports: [] };
  for (const { sure, maybe } of levels) result = below(result, sure, maybe);
  return result;
}

/** What counts for a workload; undefined where it is outside the mesh or its namespace is not known. */
export function mutualTlsOf(
  index: WorkspaceIndex,
  { fact }: Located,
): (MutualTls & { readonly membership: Membership | undefined }) | undefined {
  const membership = membershipOf(index, fact);
  if (fact.workload === undefined || typeof fact.namespace !== 'string' || membership === 'outside') return undefined;
  return { ...mutualTlsFor(index, fact.namespace, fact.workload.labels, membership === 'ambient'), membership };
}

/** In words, such as `mTLS: STRICT (from istio-system/default)`. */
export function mutualTlsText({ mode, from, rivals, ports }: MutualTls): string {
  if (mode === undefined) {
    const names = rivals.slice(0, 2).map(fullName);
    return `mTLS: unknown (depends on ${rivals.length > 2 ? `${names.join(', ')} and others` : names.join(' and ')})`;
  }
  const source = from === undefined ? "Istio's default, as nothing in this workspace says more" : `from ${fullName(from)}`;
  const others = (ports ?? []).filter((port) => port.mode !== mode).map((port) => `, ${port.mode} on port ${port.port}`);
  return `mTLS: ${mode} (${source})${others.join('')}${ports === undefined ? ', single ports unknown' : ''}`;
}

const fullName = ({ fact }: Located): string => `${typeof fact.namespace === 'string' ? fact.namespace : '?'}/${fact.name ?? '?'}`;

/** The place of a policy among the levels of mesh, namespace and workload; none where it certainly does not count. */
function placeOf({ fact }: Located, labels: Labels): { readonly level: number; readonly isSure: boolean } | undefined {
  const selection = fact.mesh?.selection;
  if (fact.mesh?.peer === undefined || selection === undefined) return { level: 2, isSure: false };
  const isSelected = selects(selection, labels);
  if (isSelected === false) return undefined;
  const isKnown = typeof fact.namespace === 'string' && !fact.isPartial;
  if (fact.namespace === ROOT_NAMESPACE) {
    // With a selector a policy of the root namespace is passed over.
    return isForAll(selection) || selection.isOpen ? { level: 0, isSure: isKnown && !selection.isOpen } : undefined;
  }
  return isForAll(selection) ? { level: 1, isSure: isKnown } : { level: 2, isSure: isKnown && isSelected === true };
}

/** Of several on one level the oldest counts, and nobody can see here which one that is: unless all say the same. */
function below(above: MutualTls, sure: readonly Located[], maybe: readonly Located[]): MutualTls {
  const all = [...sure, ...maybe];
  if (all.length === 0) return above;
  const modes = new Set(all.map((located) => modeOf(located, above)));
  if (sure.length === 0) modes.add(above.mode);
  const [mode] = modes;
  const rivals = sure.length === 1 && maybe.length === 0 ? [] : all;
  if (modes.size !== 1 || mode === undefined) {
    const hidden = all.filter(({ fact }) => fact.mesh?.peer?.mode === undefined);
    return { mode: undefined, rivals: [rivals, hidden, above.rivals].find((list) => list.length > 0) ?? [], ports: undefined };
  }
  const [only] = sure;
  const says = sure.find(({ fact }) => fact.mesh?.peer?.mode !== null);
  const from = says ?? above.from;
  return {
    mode,
    ...(from === undefined ? {} : { from }),
    rivals: [],
    ports: rivals.length === 0 && only !== undefined ? portsOf(only, mode) : rivals.some(hasPorts) ? undefined : above.ports,
  };
}

function modeOf({ fact }: Located, above: MutualTls): MutualTlsMode | undefined {
  const mode = fact.mesh?.peer === undefined ? undefined : fact.mesh.peer.mode;
  return mode === null ? above.mode : mode;
}

const hasPorts = ({ fact }: Located): boolean => fact.mesh?.peer === undefined || fact.mesh.peer.isOpen || fact.mesh.peer.ports.length > 0;

function portsOf({ fact }: Located, inherited: MutualTlsMode): MutualTls['ports'] {
  const peer = fact.mesh?.peer;
  // Without a selector the modes of ports do not count.
  if (peer === undefined || fact.mesh?.selection === undefined || isForAll(fact.mesh.selection)) return [];
  const ports = peer.ports.flatMap(({ port, mode }) => (mode === undefined ? [] : [{ port, mode: mode ?? inherited }]));
  return peer.isOpen || ports.length < peer.ports.length ? undefined : ports;
}
