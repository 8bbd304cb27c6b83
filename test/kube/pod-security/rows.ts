import { GOOD_CONTEXT, GOOD_OWN, type Parts } from './pods.ts';

/** A pod that differs in one thing from one that meets the restricted level, and what becomes of it at every version. */
export type Row = readonly [name: string, parts: Parts, verdicts: readonly string[]];

/** The baseline check of this name fails at both levels in these versions. */
const both = (versions: string, check: string): readonly string[] => [`baseline ${versions}: ${check}`, `restricted ${versions}: ${check}`];

const context = (text: string): Parts => ({ context: `${GOOD_CONTEXT}, ${text}` });
const own = (text: string): Parts => ({ own: `${GOOD_OWN}, ${text}` });
const annotations = (text: string): Parts => ({ annotations: text });

const APP_ARMOR = 'container.apparmor.security.beta.kubernetes.io';
const SECCOMP = 'container.seccomp.security.alpha.kubernetes.io';

const ESCALATION = ['restricted 8-: allowPrivilegeEscalation'];
const ADDED = ['baseline 0-: capabilities_baseline', 'restricted 0-21: capabilities_baseline', 'restricted 22-: capabilities_restricted'];
const PROC_MOUNT = ['baseline 0-: procMount', 'restricted 0-34: procMount', 'restricted 35-: procMount_restricted'];
const SECCOMP_FIELD = ['baseline 19-: seccompProfile_baseline', 'restricted 19-: seccompProfile_restricted'];
const HOST_PATH = ['baseline 0-: hostPathVolumes', 'restricted 0-: restrictedVolumes'];

const sysctl = (name: string): Parts => context(`sysctls: [{name: ${name}, value: "1"}]`);
const volume = (text: string): Parts => ({ spec: `volumes: [{name: data${text}}]` });
const added = (text: string): Parts => ({ own: `allowPrivilegeEscalation: false, capabilities: {drop: [ALL], add: [${text}]}` });
const dropped = (text: string): Parts => ({ own: `allowPrivilegeEscalation: false, capabilities: {${text}}` });
const escalation = (text: string): Parts => ({ own: `capabilities: {drop: [ALL]}${text}` });
const users = (text: string): Parts => ({ context: `seccompProfile: {type: RuntimeDefault}${text}` });
const seccomp = (text: string, ofContainer = ''): Parts => ({ context: `runAsNonRoot: true${text}`, own: `${GOOD_OWN}${ofContainer}` });

export const ROWS: readonly Row[] = [
  ['a pod that meets the restricted level', {}, []],

  ['the network of the node', { spec: 'hostNetwork: true' }, both('0-', 'hostNamespaces')],
  ['the processes of the node', { spec: 'hostPID: yes' }, both('0-', 'hostNamespaces')],
  ['the messages of the node', { spec: 'hostIPC: true' }, both('0-', 'hostNamespaces')],
  ['no namespaces of the node', { spec: 'hostNetwork: false, hostPID: null, hostIPC: "true"' }, []],

  ['a port of the node', { container: 'ports: [{containerPort: 80}, {containerPort: 443, hostPort: 443}]' }, both('0-', 'hostPorts')],
  ['port zero, a text, none', { container: 'ports: [{hostPort: 0}, {hostPort: "80"}, {hostPort: null}, 80]' }, []],

  ['privileged', own('privileged: true'), both('0-', 'privileged')],
  ['not privileged', own('privileged: false'), []],
  ['privileged as a text is refused as such', own('privileged: "true"'), []],

  ['Windows host process of a pod', context('windowsOptions: {hostProcess: true}'), both('0-', 'windowsHostProcess')],
  ['Windows host process of a container', own('windowsOptions: {hostProcess: true}'), both('0-', 'windowsHostProcess')],
  ['no Windows host process', own('windowsOptions: {hostProcess: false}'), []],

  [
    'a probe of another host',
    { container: 'livenessProbe: {httpGet: {host: 10.0.0.1, port: 80}}' },
    both('34-', 'hostProbesAndHostLifecycle'),
  ],
  [
    'a socket of another host',
    { container: 'readinessProbe: {tcpSocket: {host: db, port: 80}}' },
    both('34-', 'hostProbesAndHostLifecycle'),
  ],
  ['a start at another host', { container: 'startupProbe: {httpGet: {host: db, port: 80}}' }, both('34-', 'hostProbesAndHostLifecycle')],
  ['a hook of another host', { container: 'lifecycle: {preStop: {httpGet: {host: db}}}' }, both('34-', 'hostProbesAndHostLifecycle')],
  [
    'a start hook of another host',
    { container: 'lifecycle: {postStart: {tcpSocket: {host: db}}}' },
    both('34-', 'hostProbesAndHostLifecycle'),
  ],
  ['a probe of the pod itself', { container: 'livenessProbe: {httpGet: {host: "", port: 80}}' }, []],

  ['AppArmor off for the pod', context('appArmorProfile: {type: Unconfined}'), both('0-', 'appArmorProfile')],
  ['AppArmor off for a container', own('appArmorProfile: {type: Unconfined}'), both('0-', 'appArmorProfile')],
  ['AppArmor without a type', own('appArmorProfile: {}'), both('0-', 'appArmorProfile')],
  ['AppArmor of the node', own('appArmorProfile: {type: Localhost, localhostProfile: a}'), []],
  ['no AppArmor', own('appArmorProfile: null'), []],
  ['an annotation turns AppArmor off', annotations(`${APP_ARMOR}/web: unconfined`), both('0-', 'appArmorProfile')],
  ['an annotation for a container that is not there', annotations(`${APP_ARMOR}/gone: other`), both('0-', 'appArmorProfile')],
  ['annotations that keep AppArmor', annotations(`${APP_ARMOR}/a: runtime/default, ${APP_ARMOR}/b: localhost/x, ${APP_ARMOR}/c: ""`), []],

  ['an SELinux type', context('seLinuxOptions: {type: spc_t}'), both('0-', 'seLinuxOptions')],
  ['the SELinux type of engines', own('seLinuxOptions: {type: container_engine_t}'), both('0-30', 'seLinuxOptions')],
  [
    'SELinux types for containers',
    { ...context('seLinuxOptions: {type: container_kvm_t}'), ...own('seLinuxOptions: {type: container_init_t}') },
    [],
  ],
  ['an SELinux user', own('seLinuxOptions: {user: root}'), both('0-', 'seLinuxOptions')],
  ['an SELinux role', context('seLinuxOptions: {role: admin}'), both('0-', 'seLinuxOptions')],
  ['SELinux with empty texts and a level', own('seLinuxOptions: {type: "", user: "", role: "", level: "s0:c1"}'), []],

  ['an unsafe sysctl', sysctl('kernel.msgmax'), both('0-', 'sysctls')],
  ['a sysctl that was always safe', sysctl('net.ipv4.tcp_syncookies'), []],
  ['a sysctl with slashes', sysctl('net/ipv4/tcp_syncookies'), both('0-', 'sysctls')],
  ['a sysctl that is safe since 1.27', sysctl('net.ipv4.ip_local_reserved_ports'), both('0-26', 'sysctls')],
  ['a sysctl that is safe since 1.29', sysctl('net.ipv4.tcp_keepalive_probes'), both('0-28', 'sysctls')],
  ['a sysctl that is safe since 1.32', sysctl('net.ipv4.tcp_wmem'), both('0-31', 'sysctls')],
  ['a sysctl that is safe since 1.37', sysctl('net.ipv4.tcp_notsent_lowat'), both('0-36', 'sysctls')],

  ['the whole of /proc', own('procMount: Unmasked'), PROC_MOUNT],
  ['an empty procMount', own('procMount: ""'), PROC_MOUNT],
  ['the usual procMount', own('procMount: Default'), []],
  [
    'the whole of /proc for users of its own',
    { ...own('procMount: Unmasked'), spec: 'hostUsers: false' },
    ['baseline 0-34: procMount', 'restricted 0-34: procMount', 'restricted 35-: procMount_restricted'],
  ],
  ['the whole of /proc for users of the node', { ...own('procMount: Unmasked'), spec: 'hostUsers: true' }, PROC_MOUNT],

  ['a folder of the node', volume(', hostPath: {path: /srv}'), HOST_PATH],
  ['a network volume', volume(', nfs: {server: a, path: /}'), ['restricted 0-: restrictedVolumes']],
  ['a repository', volume(', gitRepo: {repository: a}'), ['restricted 0-: restrictedVolumes']],
  ['a volume with nothing but a name', volume(''), []],
  ['a volume whose source is null', volume(', hostPath: null'), []],
  ['a volume whose source is no mapping', volume(', hostPath: /srv'), []],
  ['a volume of an image', volume(', image: {reference: a}'), []],
  ['a volume of a key that nobody knows', volume(', future: {}'), []],

  ['a capability outside all levels', added('SYS_ADMIN'), ADDED],
  ['a capability by its kernel name', added('CAP_CHOWN'), ADDED],
  ['a capability in lower case', added('chown'), ADDED],
  ['a capability without a name', added('null'), ADDED],
  ['a usual capability', added('CHOWN'), ['restricted 22-: capabilities_restricted']],
  ['the capability of low ports', added('NET_BIND_SERVICE'), []],
  ['no capabilities', dropped('add: [NET_BIND_SERVICE]'), ['restricted 22-: capabilities_restricted']],
  ['all dropped in lower case', dropped('drop: [all]'), ['restricted 22-: capabilities_restricted']],
  ['one dropped', dropped('drop: [NET_RAW]'), ['restricted 22-: capabilities_restricted']],
  ['all and one dropped', dropped('drop: [NET_RAW, ALL]'), []],
  ['a number dropped is refused as such', dropped('drop: [5]'), []],
  ['capabilities on Windows', { ...dropped(''), spec: 'os: {name: windows}' }, ['restricted 22-24: capabilities_restricted']],
  [
    'added capabilities on Windows',
    { ...added('SYS_ADMIN'), spec: 'os: {name: windows}' },
    ['baseline 0-: capabilities_baseline', 'restricted 0-21: capabilities_baseline', 'restricted 22-24: capabilities_restricted'],
  ],

  ['escalation left open', escalation(''), ESCALATION],
  ['escalation wanted', escalation(', allowPrivilegeEscalation: true'), ESCALATION],
  ['escalation as a text is refused as such', escalation(', allowPrivilegeEscalation: "false"'), []],
  ['escalation on Windows', { ...escalation(''), spec: 'os: {name: windows}' }, ['restricted 8-24: allowPrivilegeEscalation']],
  ['a node selector is no sign of Windows', { ...escalation(''), spec: 'nodeSelector: {kubernetes.io/os: windows}' }, ESCALATION],

  ['a user left open', users(''), ['restricted 0-: runAsNonRoot']],
  ['a numeric user proves nothing', users(', runAsUser: 1000'), ['restricted 0-: runAsNonRoot']],
  ['the pod may be root', users(', runAsNonRoot: false'), ['restricted 0-: runAsNonRoot']],
  ['the container may be root', own('runAsNonRoot: false'), ['restricted 0-: runAsNonRoot']],
  ['only the container says so', { ...users(''), ...own('runAsNonRoot: true') }, []],
  [
    'the pod says the opposite of its container',
    { ...users(', runAsNonRoot: false'), ...own('runAsNonRoot: true') },
    ['restricted 0-: runAsNonRoot'],
  ],
  ['a user left open, of its own', { ...users(''), spec: 'hostUsers: false' }, ['restricted 0-34: runAsNonRoot']],
  ['a user left open on Windows', { ...users(''), spec: 'os: {name: windows}' }, ['restricted 0-: runAsNonRoot']],

  ['root for the pod', context('runAsUser: 0'), ['restricted 23-: runAsUser']],
  ['root for a container', own('runAsUser: 0'), ['restricted 23-: runAsUser']],
  ['root for a pod whose container is not', { ...context('runAsUser: 0'), ...own('runAsUser: 1000') }, ['restricted 23-: runAsUser']],
  ['root as a text is refused as such', own('runAsUser: "0"'), []],
  ['root of its own', { ...own('runAsUser: 0'), spec: 'hostUsers: false' }, ['restricted 23-34: runAsUser']],

  ['seccomp left open', seccomp(''), ['restricted 19-: seccompProfile_restricted']],
  ['seccomp for each container', seccomp('', ', seccompProfile: {type: Localhost}'), []],
  ['seccomp off for the pod', seccomp(', seccompProfile: {type: Unconfined}'), SECCOMP_FIELD],
  ['seccomp off for a container', own('seccompProfile: {type: Unconfined}'), SECCOMP_FIELD],
  ['seccomp without a type', own('seccompProfile: {}'), SECCOMP_FIELD],
  [
    'seccomp off for the pod alone',
    seccomp(', seccompProfile: {type: Unconfined}', ', seccompProfile: {type: RuntimeDefault}'),
    SECCOMP_FIELD,
  ],
  ['seccomp left open on Windows', { ...seccomp(''), spec: 'os: {name: windows}' }, ['restricted 19-24: seccompProfile_restricted']],
  [
    'seccomp off on Windows',
    { ...seccomp(', seccompProfile: {type: Unconfined}'), spec: 'os: {name: windows}' },
    ['baseline 19-: seccompProfile_baseline', 'restricted 19-24: seccompProfile_restricted'],
  ],
  [
    'an annotation turns seccomp off',
    annotations('seccomp.security.alpha.kubernetes.io/pod: unconfined'),
    both('0-18', 'seccompProfile_baseline'),
  ],
  ['an annotation turns seccomp off for a container', annotations(`${SECCOMP}/web: unconfined`), both('0-18', 'seccompProfile_baseline')],
  ['an empty annotation turns seccomp off', annotations(`${SECCOMP}/web: null`), both('0-18', 'seccompProfile_baseline')],
  ['an annotation for no container', annotations(`${SECCOMP}/gone: unconfined`), []],
  [
    'annotations that keep seccomp',
    annotations(`${SECCOMP}/web: docker/default, seccomp.security.alpha.kubernetes.io/pod: localhost/x`),
    [],
  ],
];
