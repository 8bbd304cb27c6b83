import type { Minor } from './version.ts';

/** Each list adds to the one below it. https://github.com/kubernetes/pod-security-admission/blob/master/policy/check_sysctls.go */
const ADDED: readonly (readonly [from: Minor, names: string])[] = [
  [37, 'net.ipv4.tcp_slow_start_after_idle net.ipv4.tcp_notsent_lowat'],
  [32, 'net.ipv4.tcp_rmem net.ipv4.tcp_wmem'],
  [29, 'net.ipv4.tcp_keepalive_time net.ipv4.tcp_fin_timeout net.ipv4.tcp_keepalive_intvl net.ipv4.tcp_keepalive_probes'],
  [27, 'net.ipv4.ip_local_reserved_ports'],
  [
    0,
    'kernel.shm_rmid_forced net.ipv4.ip_local_port_range net.ipv4.tcp_syncookies net.ipv4.ping_group_range net.ipv4.ip_unprivileged_port_start',
  ],
];

/** Releases whose list differs from that of the release before, newest first. */
export const SYSCTL_RELEASES: readonly Minor[] = ADDED.map(([from]) => from);

/** What pods may set without harm to others, by the names that admission knows: with dots. */
export const safeSysctls = (kubernetes: Minor): ReadonlySet<string> =>
  new Set(ADDED.flatMap(([from, names]) => (from <= kubernetes ? names.split(' ') : [])));
