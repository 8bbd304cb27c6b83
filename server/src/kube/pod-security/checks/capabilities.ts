import { BASELINE_CAPABILITIES, RESTRICTED_CAPABILITIES } from '../../capabilities.ts';
import type { Check, Place } from '../check.ts';
import { inContainer, inList, ofContainers } from '../places.ts';
import type { ContainerView, PodSecurityView } from '../view.ts';
import { containers, quoted, valuesOf } from '../words.ts';

/** https://github.com/kubernetes/pod-security-admission/blob/master/policy/check_capabilities_baseline.go */
export const capabilitiesBaseline: Check = {
  id: 'capabilities_baseline',
  level: 'baseline',
  variants: [{ from: 0, find: (view) => ofContainers(view, (container) => added(view, container, BASELINE_CAPABILITIES)) }],
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
    return [...missing, ...added(view, container, RESTRICTED_CAPABILITIES)];
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
