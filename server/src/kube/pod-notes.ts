import { NO_YES, type Notes, YES_NO } from './field-note.ts';

/** https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline */
const HARMLESS_CAPABILITIES = [
  'NET_BIND_SERVICE',
  'AUDIT_WRITE',
  'CHOWN',
  'DAC_OVERRIDE',
  'FOWNER',
  'FSETID',
  'KILL',
  'MKNOD',
  'SETFCAP',
  'SETGID',
  'SETPCAP',
  'SETUID',
  'SYS_CHROOT',
];

/** https://man7.org/linux/man-pages/man7/capabilities.7.html */
const STRONG_CAPABILITIES = [
  'NET_RAW',
  'NET_ADMIN',
  'IPC_LOCK',
  'SYS_NICE',
  'SYS_RESOURCE',
  'SYS_TIME',
  'SYS_PTRACE',
  'SYSLOG',
  'PERFMON',
  'BPF',
  'DAC_READ_SEARCH',
  'SYS_RAWIO',
  'SYS_MODULE',
  'SYS_ADMIN',
];

/** Settings of a pod that each container may set otherwise for itself. */
const IDENTITY: Notes = {
  runAsNonRoot: {
    says: 'The kubelet refuses to start a container that would run as root. Left out, root may run.',
    values: YES_NO,
  },
  runAsUser: { says: 'The user id that processes run as. Left out, it is the one the image names, which is often root.' },
  runAsGroup: { says: 'The primary group id of processes. Left out, the runtime takes the one of the image, or root.' },
  seccompProfile: {
    says: 'Which system calls the kernel accepts. Left out, every call is allowed, unless the kubelet is told to use `RuntimeDefault`.',
    since: 19,
    below: ['type: RuntimeDefault'],
  },
  appArmorProfile: {
    says: 'The AppArmor profile, on nodes that have AppArmor. Left out, such nodes use the profile of their runtime.',
    since: 30,
    below: ['type: RuntimeDefault'],
  },
  seLinuxOptions: {
    says: 'The SELinux label of processes. Left out, the runtime gives each container a label of its own, which is what parts them.',
  },
  windowsOptions: { says: 'Settings for Windows nodes alone. A pod for Linux may not have them.' },
};

const PROFILE_TYPE = 'Left out, the API server refuses the profile.';

const CONTAINER: Notes = {
  securityContext: {
    says: 'What the processes of this container may do. What it sets goes before what the pod sets.',
    below: ['allowPrivilegeEscalation: false'],
  },
  resources: {
    says: 'What the container asks for and may use at most. Without limits it can starve everything else on its node.',
    below: ['limits:', '  memory: '],
  },
  imagePullPolicy: {
    says: 'When the image is fetched. `Always` also asks the registry whether the pod may have it; left out, it is `Always` for the tag `latest` and `IfNotPresent` for others.',
    values: ['Always', 'IfNotPresent', 'Never'],
  },
};

/** What may stand below limits and requests. */
export const RESOURCE_NOTES: Notes = {
  memory: { says: 'Bytes of memory, such as `128Mi`. As a limit it ends a process that goes beyond it.' },
  cpu: { says: 'Cores, such as `500m` for half of one. As a limit it slows processes down and never ends them.' },
  'ephemeral-storage': { says: 'Bytes of logs, writable layers and `emptyDir` volumes. As a limit it evicts a pod that goes beyond it.' },
};

/** https://kubernetes.io/docs/reference/kubernetes-api/ tells each; feature gates stand in https://kubernetes.io/docs/reference/command-line-tools-reference/feature-gates/ */
export const POD_NOTES: ReadonlyMap<string, Notes> = new Map<string, Notes>([
  [
    'PodSpec',
    {
      securityContext: {
        says: 'Settings for all containers of the pod, and for its volumes. A container may set most of them otherwise for itself.',
        below: ['runAsNonRoot: true', 'seccompProfile:', '  type: RuntimeDefault'],
      },
      automountServiceAccountToken: {
        says: "Mounts a token for the Kubernetes API into every container. Left out, the service account decides, and it mounts by default; `false` takes the API out of an intruder's reach.",
        values: NO_YES,
      },
      serviceAccountName: {
        says: 'The account in whose name the pod speaks to the API. Left out, it is `default`, which all pods of the namespace share.',
      },
      hostNetwork: {
        says: "The pod uses the node's network: it reaches services that listen on the node alone, and network policies seldom hold it. Left out, it has a network of its own.",
        values: NO_YES,
      },
      hostPID: {
        says: 'The pod sees the processes of its node and of all other pods there. Left out, it sees its own.',
        values: NO_YES,
      },
      hostIPC: {
        says: 'The pod shares memory and message queues with the processes of its node. Left out, it has its own.',
        values: NO_YES,
      },
      hostUsers: {
        says: '`false` maps the users of the pod to powerless ones of the node, so that root in a container is nobody outside. Left out, root is root.',
        since: 33,
        values: NO_YES,
      },
      shareProcessNamespace: {
        says: 'The containers of the pod see and signal the processes of each other. Left out, each sees its own.',
        values: NO_YES,
      },
      enableServiceLinks: {
        says: 'Puts the addresses of all services of the namespace into the environment. Left out, it does; `false` keeps them from an intruder.',
        values: NO_YES,
      },
      runtimeClassName: { says: 'The runtime that runs the pod, such as one with a stronger sandbox. Left out, it is that of the node.' },
    },
  ],
  [
    'PodSecurityContext',
    {
      ...IDENTITY,
      fsGroup: {
        says: 'A group that all containers belong to and that owns the volumes which support it. Left out, the owners of volumes stay as they are.',
      },
      fsGroupChangePolicy: {
        says: 'Whether the owner of a volume is set at every start, or only where its root has another. Left out, it is `Always`.',
        since: 20,
        values: ['OnRootMismatch', 'Always'],
      },
      supplementalGroups: { says: 'More groups that the processes belong to, beside those of the image.' },
      supplementalGroupsPolicy: {
        says: '`Strict` ignores the groups that the image lists for its user. Left out, it is `Merge`, which adds them.',
        since: 33,
        values: ['Strict', 'Merge'],
      },
      seLinuxChangePolicy: {
        says: 'How volumes get their SELinux label: by mounting or file by file.',
        since: 33,
        values: ['MountOption', 'Recursive'],
      },
      sysctls: {
        says: 'Kernel parameters of the pod. Those outside the safe set change the node, and the kubelet refuses them by default.',
      },
    },
  ],
  ['Container', CONTAINER],
  ['EphemeralContainer', CONTAINER],
  [
    'SecurityContext',
    {
      allowPrivilegeEscalation: {
        says: 'Whether a process may gain more privileges than its parent, as with setuid programs. Left out, it may; privileged containers always may.',
        values: NO_YES,
      },
      readOnlyRootFilesystem: {
        says: 'Nothing can be written to the file system of the image; what must be written needs a volume. Left out, everything can.',
        values: YES_NO,
      },
      capabilities: {
        says: 'Parts of the power of root. Left out, the runtime grants up to fourteen of them, of which most programs need none.',
        below: ['drop:', '  - ALL'],
      },
      ...IDENTITY,
      privileged: {
        says: 'The container may do all that root on the node may do. Left out, it may not.',
        values: NO_YES,
      },
      procMount: {
        says: '`Unmasked` shows all of `/proc`, with what the kernel keeps from containers; it needs `hostUsers: false`. Left out, it is `Default`.',
        since: 33,
        values: ['Default', 'Unmasked'],
      },
    },
  ],
  [
    'Capabilities',
    {
      drop: {
        says: 'Capabilities to take away. `ALL` takes every one, and `add` brings back what is needed.',
        values: ['ALL', ...STRONG_CAPABILITIES, ...HARMLESS_CAPABILITIES],
      },
      add: {
        says: 'Capabilities to grant beyond those of the runtime. The restricted standard allows `NET_BIND_SERVICE` alone, for ports below 1024.',
        values: [...HARMLESS_CAPABILITIES, ...STRONG_CAPABILITIES],
      },
    },
  ],
  [
    'SeccompProfile',
    {
      type: {
        says: `\`RuntimeDefault\` refuses calls that programs hardly need, \`Localhost\` uses a file of the node, \`Unconfined\` refuses nothing. ${PROFILE_TYPE}`,
        values: ['RuntimeDefault', 'Localhost', 'Unconfined'],
      },
      localhostProfile: {
        says: "A file below the kubelet's folder for seccomp profiles. Needed for the type `Localhost`, and only there.",
      },
    },
  ],
  [
    'AppArmorProfile',
    {
      type: {
        says: `\`RuntimeDefault\` is the profile of the runtime, \`Localhost\` one that is loaded on the node, \`Unconfined\` none. ${PROFILE_TYPE}`,
        values: ['RuntimeDefault', 'Localhost', 'Unconfined'],
      },
      localhostProfile: { says: 'The name of a profile that is loaded on the node. Needed for the type `Localhost`, and only there.' },
    },
  ],
  [
    'WindowsSecurityContextOptions',
    {
      hostProcess: { says: 'The container runs as a process of the node, with access to all of it.', since: 23, values: NO_YES },
      runAsUserName: { says: 'The Windows user that processes run as. Left out, it is the one the image names.' },
    },
  ],
  [
    'ResourceRequirements',
    {
      limits: { says: 'What may be used at most. Left out, there is no bound but the node itself.', below: ['memory: '] },
      requests: {
        says: 'What the scheduler sets aside on the node. Left out, it is as much as the limits; pods that use more than they asked for are evicted first.',
        below: ['memory: '],
      },
    },
  ],
  [
    'VolumeMount',
    {
      readOnly: { says: 'The container cannot write to the volume at its top. Left out, it can.', values: YES_NO },
      recursiveReadOnly: {
        says: 'Whether mounts below the volume are read-only too. Left out, they can be written to even when `readOnly` is set.',
        since: 31,
        values: ['Enabled', 'IfPossible', 'Disabled'],
      },
      mountPropagation: {
        says: 'Whether mounts made later are seen on the other side. `Bidirectional` lets a container mount things on its node. Left out, it is `None`.',
        values: ['None', 'HostToContainer', 'Bidirectional'],
      },
    },
  ],
]);
