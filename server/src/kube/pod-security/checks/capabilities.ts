import type { Check, Place } from '../check.ts';
import { inContainer, inList, ofContainers } from '../places.ts';
import type { ContainerView, PodSecurityView } from '../view.ts';
import { containers, quoted, valuesOf } from '../words.ts';

/** Names count as they are written: neither `chown` nor `CAP_CHOWN` is one of them. */
const BASELINE = new Set(
  'AUDIT_WRITE CHOWN DAC_OVERRIDE FOWNER FSETID KILL MKNOD NET_BIND_SERVICE SETFCAP SETGID SETPCAP SETUID SYS_CHROOT'.split(' '),
);

const RESTRICTED: ReadonlySet<string> = new Set(['NET_BIND_SERVICE']);

/** https://github.com/kubernetes/pod-security-admission/blob/master/policy/check_capabilities_baseline.go */
export const capabilitiesBaseline: Check = {
  id: 'capabilities_baseline',
  level: 'baseline',
  variants: [{ from: 0, find: (view) => ofContainers(view, (container) => added(view, container, BASELINE)) }],
  reason: () => 'non-default capabilities',
  detail: (places) => mustNotInclude(places),
};

/** https://github.com/kubernetes/pod-security-admission/blob/master/policy/check_capabilities_restricted.go */
export const capabilitiesRestricted: Check = {
  id: 'capabilities_restricted',
  level: 'restricted',
  variants: [
    { from: 25, find: (view) => (view.isWindows === undefined ? restricted(view) : []) },
    { from: 22, find: restricted },
  ],
  overrides: ['capabilities_baseline'],
  reason: () => 'unrestricted capabilities',
  detail: (places) => {
    const missing = places.filter(({ value }) => value === undefined);
    const forbidden = places.filter(({ value }) => value !== undefined);
    const details = missing.length === 0 ? [] : [`${containers(missing)} must set securityContext.capabilities.drop=["ALL"]`];
    return (forbidden.length === 0 ? details : [...details, mustNotInclude(forbidden)]).join('; ');
  },
};

function restricted(view: PodSecurityView): readonly Place[] {
  return ofContainers(view, (container) => {
    const drop = ['securityContext', 'capabilities', 'drop'];
    const missing = container.dropsAll === undefined ? [inContainer(view, container, drop)] : [];
    return [...missing, ...added(view, container, RESTRICTED)];
  });
}

const added = (view: PodSecurityView, container: ContainerView, allowed: ReadonlySet<string>): readonly Place[] =>
  inList(
    view,
    container,
    ['securityContext', 'capabilities', 'add'],
    container.adds?.filter(({ value }) => !allowed.has(value)),
  );

const mustNotInclude = (places: readonly Place[]): string =>
  `${containers(places)} must not include ${quoted(valuesOf(places))} in securityContext.capabilities.add`;
