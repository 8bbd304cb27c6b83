import type { Field } from '../yaml/field.ts';
import type { Container } from './pod.ts';

/**
 * What the baseline level lets a container add. Names count as they are written: neither `chown` nor `CAP_CHOWN` is one of them.
 * https://github.com/kubernetes/pod-security-admission/blob/master/policy/check_capabilities_baseline.go
 */
export const BASELINE_CAPABILITIES: ReadonlySet<string> = new Set(
  'AUDIT_WRITE CHOWN DAC_OVERRIDE FOWNER FSETID KILL MKNOD NET_BIND_SERVICE SETFCAP SETGID SETPCAP SETUID SYS_CHROOT'.split(' '),
);

/** https://github.com/kubernetes/pod-security-admission/blob/master/policy/check_capabilities_restricted.go */
export const RESTRICTED_CAPABILITIES: ReadonlySet<string> = new Set(['NET_BIND_SERVICE']);

/** Either makes its owner nearly root on the node. https://man7.org/linux/man-pages/man7/capabilities.7.html */
const NEARLY_ROOT: ReadonlySet<string> = new Set(['SYS_ADMIN', 'ALL']);

/** One entry of `capabilities.add`. */
export interface AddedCapability {
  readonly field: Field;
  /** As runtimes read it: in upper case, without `CAP_`. */
  readonly name: string;
  /** How far it goes. What the standards do not know by its spelling is outside of them. */
  readonly reach: 'restricted' | 'baseline' | 'outside' | 'nearly root';
}

/** What a container gets on top of the runtime's own. A privileged one has all of it anyway, and Windows has no such thing. */
export function addedCapabilities({ securityContext, pod }: Container): readonly AddedCapability[] {
  if (pod.isWindows || securityContext.get('privileged').is(true)) return [];
  return securityContext.get('capabilities', 'add').items.flatMap((field) => {
    const { text } = field;
    return text === undefined || text === '' ? [] : { field, name: nameOf(text), reach: reachOf(text) };
  });
}

const nameOf = (text: string): string => text.toUpperCase().replace(/^CAP_/, '');

function reachOf(text: string): AddedCapability['reach'] {
  if (NEARLY_ROOT.has(nameOf(text))) return 'nearly root';
  if (RESTRICTED_CAPABILITIES.has(text)) return 'restricted';
  return BASELINE_CAPABILITIES.has(text) ? 'baseline' : 'outside';
}
