import type { Field } from '../../yaml/field.ts';
import type { Path } from '../../yaml/path.ts';
import type { Known } from '../known.ts';
import type { Resource } from '../resource.ts';

export type MutualTlsMode = 'STRICT' | 'PERMISSIVE' | 'DISABLE';

/** Where a mode stands in a PeerAuthentication: for all ports, or for one. */
export const modePath = (port?: string): Path => (port === undefined ? ['spec', 'mtls', 'mode'] : ['spec', 'portLevelMtls', port, 'mode']);

/** What a PeerAuthentication says; `null` where it leaves the mode to the policy above it. */
export interface PeerFact {
  readonly mode: Known<MutualTlsMode>;
  readonly ports: readonly { readonly port: string; readonly mode: Known<MutualTlsMode> }[];
  /** A template may name more ports. */
  readonly isOpen: boolean;
}

/** https://istio.io/latest/docs/reference/config/security/peer_authentication/ */
export function peerFactOf({ field }: Resource): PeerFact {
  const ports = field.get('spec', 'portLevelMtls');
  return {
    mode: modeOf(field.get('spec', 'mtls', 'mode')),
    ports: ports.entries.map(([port, mtls]) => ({ port, mode: modeOf(mtls.get('mode')) })),
    isOpen: ports.isOpen,
  };
}

function modeOf(mode: Field): Known<MutualTlsMode> {
  if (mode.isAbsent || mode.is('UNSET')) return null;
  return MODES.find((name) => mode.is(name));
}

const MODES: readonly MutualTlsMode[] = ['STRICT', 'PERMISSIVE', 'DISABLE'];
