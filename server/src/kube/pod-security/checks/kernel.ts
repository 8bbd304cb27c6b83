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

/** Each list adds to the one below it. https://github.com/kubernetes/pod-security-admission/blob/master/policy/check_sysctls.go */
const SAFE_SYSCTLS: readonly (readonly [from: number, names: string])[] = [
  [37, 'net.ipv4.tcp_slow_start_after_idle net.ipv4.tcp_notsent_lowat'],
  [32, 'net.ipv4.tcp_rmem net.ipv4.tcp_wmem'],
  [29, 'net.ipv4.tcp_keepalive_time net.ipv4.tcp_fin_timeout net.ipv4.tcp_keepalive_intvl net.ipv4.tcp_keepalive_probes'],
  [27, 'net.ipv4.ip_local_reserved_ports'],
  [
    0,
    'kernel.shm_rmid_forced net.ipv4.ip_local_port_range net.ipv4.tcp_syncookies net.ipv4.ping_group_range net.ipv4.ip_unprivileged_port_start',
  ],
];

export const sysctls: Check = {
  id: 'sysctls',
  level: 'baseline',
  variants: SAFE_SYSCTLS.map(([from], index) => {
    const safe = new Set(SAFE_SYSCTLS.slice(index).flatMap(([, names]) => names.split(' ')));
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

const SELINUX_TYPES = ['container_t', 'container_init_t', 'container_kvm_t'];
const SELINUX_TYPES_SINCE_31 = [...SELINUX_TYPES, 'container_engine_t'];

/** https://github.com/kubernetes/pod-security-admission/blob/master/policy/check_seLinuxOptions.go */
export const seLinuxOptions: Check = {
  id: 'seLinuxOptions',
  level: 'baseline',
  variants: [
    { from: 31, find: (view) => seLinux(view, SELINUX_TYPES_SINCE_31) },
    { from: 0, find: (view) => seLinux(view, SELINUX_TYPES) },
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
