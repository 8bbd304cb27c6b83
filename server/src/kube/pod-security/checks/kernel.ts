import { confiningTypes } from '../../selinux.ts';
import { SYSCTL_RELEASES, safeSysctls } from '../../sysctls.ts';
import type { Check, Place } from '../check.ts';
import { inContainer, inContexts, inPod, ofContainers } from '../places.ts';
import type { PodSecurityView } from '../view.ts';
import { containers, plural, quoted, setters, valuesOf } from '../words.ts';

/** https://github.com/kubernetes/pod-security-admission/blob/master/policy/check_procMount_baseline.go */
export const procMount: Check = {
  id: 'procMount',
  level: 'baseline',
  variants: [
    { from: 35, find: (view) => (view.ownsUsers === undefined ? unmasked(view) : []) },
    { from: 0, find: unmasked },
  ],
  reason: () => 'procMount',
  detail: procMountDetail,
};

/** https://github.com/kubernetes/pod-security-admission/blob/master/policy/check_procMount_restricted.go */
export const procMountRestricted: Check = {
  id: 'procMount_restricted',
  level: 'restricted',
  variants: [{ from: 35, find: unmasked }],
  overrides: ['procMount'],
  reason: () => 'procMount',
  detail: procMountDetail,
};

function unmasked(view: PodSecurityView): readonly Place[] {
  return ofContainers(view, (container) =>
    container.procMount === undefined || container.procMount === 'Default'
      ? []
      : [inContainer(view, container, ['securityContext', 'procMount'], container.procMount)],
  );
}

function procMountDetail(places: readonly Place[]): string {
  return `${containers(places)} must not set securityContext.procMount to ${quoted(valuesOf(places))}`;
}

export const sysctls: Check = {
  id: 'sysctls',
  level: 'baseline',
  variants: SYSCTL_RELEASES.map((from) => {
    const safe = safeSysctls(from);
    const path = ['spec', 'securityContext', 'sysctls'];
    return {
      from,
      find: (view) =>
        (view.sysctls ?? [])
          .filter(({ value }) => !safe.has(value))
          .map((item) => inPod(view, [...path, ...item.path, 'name'], item.value)),
    };
  }),
  reason: () => 'forbidden sysctls',
  detail: (places) => places.map(({ value }) => value).join(', '),
};

/** https://github.com/kubernetes/pod-security-admission/blob/master/policy/check_seLinuxOptions.go */
export const seLinuxOptions: Check = {
  id: 'seLinuxOptions',
  level: 'baseline',
  variants: [
    { from: 31, find: (view) => seLinux(view, confiningTypes(31)) },
    { from: 0, find: (view) => seLinux(view, confiningTypes(0)) },
  ],
  reason: () => 'seLinuxOptions',
  detail: (places) => {
    const of = (part: string): readonly Place[] => places.filter(({ path }) => path.at(-1) === part);
    const types = valuesOf(of('type'));
    const wrong = [
      ...(types.length === 0 ? [] : [`${plural('type', 'types', types.length)} ${quoted(types)}`]),
      ...(of('user').length === 0 ? [] : ['user may not be set']),
      ...(of('role').length === 0 ? [] : ['role may not be set']),
    ];
    return `${setters(places)} set forbidden securityContext.seLinuxOptions: ${wrong.join('; ')}`;
  },
};

function seLinux(view: PodSecurityView, allowed: readonly string[]): readonly Place[] {
  return inContexts(view, ({ seLinux: options = {} }) =>
    (['type', 'user', 'role'] as const).flatMap((part) => {
      const value = options[part];
      const isAllowed = value === undefined || (part === 'type' && allowed.includes(value));
      return isAllowed ? [] : { path: ['seLinuxOptions', part], value };
    }),
  );
}
