/** The objects that a pod is made of, and its metadata. */
export type PodType =
  | 'ObjectMeta'
  | 'PodTemplate'
  | 'PodSpec'
  | 'Container'
  | 'SecurityContext'
  | 'PodSecurityContext'
  | 'Capabilities'
  | 'Profile'
  | 'SELinuxOptions'
  | 'Sysctl'
  | 'WindowsOptions'
  | 'Resources'
  | 'EnvVar'
  | 'ContainerPort'
  | 'VolumeMount'
  | 'Volume'
  | 'HostPath';

/** An object, a list of objects, or a value; a value may also be an object whose fields are not told here. */
export type PodFieldType = '' | PodType | `${PodType}[]`;

/**
 * The fields of pods and what is in them, for those who read or write policies about pods.
 * https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/
 */
const SCHEMA: Readonly<Record<PodType, Readonly<Record<string, PodFieldType>>>> = {
  ObjectMeta: values(
    'annotations creationTimestamp deletionGracePeriodSeconds deletionTimestamp finalizers generateName generation labels managedFields name namespace ownerReferences resourceVersion selfLink uid',
  ),
  PodTemplate: { metadata: 'ObjectMeta', spec: 'PodSpec' },
  PodSpec: {
    ...values(
      'activeDeadlineSeconds affinity automountServiceAccountToken dnsConfig dnsPolicy enableServiceLinks hostAliases hostIPC hostNetwork hostPID hostUsers hostname hostnameOverride imagePullSecrets nodeName nodeSelector os overhead preemptionPolicy priority priorityClassName readinessGates resourceClaims restartPolicy runtimeClassName schedulerName schedulingGates schedulingGroup serviceAccount serviceAccountName setHostnameAsFQDN shareProcessNamespace subdomain terminationGracePeriodSeconds tolerations topologySpreadConstraints workloadRef',
    ),
    containers: 'Container[]',
    initContainers: 'Container[]',
    ephemeralContainers: 'Container[]',
    resources: 'Resources',
    securityContext: 'PodSecurityContext',
    volumes: 'Volume[]',
  },
  Container: {
    ...values(
      'args command envFrom image imagePullPolicy lifecycle livenessProbe name readinessProbe resizePolicy restartPolicy restartPolicyRules startupProbe stdin stdinOnce targetContainerName terminationMessagePath terminationMessagePolicy tty volumeDevices workingDir',
    ),
    env: 'EnvVar[]',
    ports: 'ContainerPort[]',
    resources: 'Resources',
    securityContext: 'SecurityContext',
    volumeMounts: 'VolumeMount[]',
  },
  SecurityContext: {
    ...values('allowPrivilegeEscalation privileged procMount readOnlyRootFilesystem runAsGroup runAsNonRoot runAsUser'),
    appArmorProfile: 'Profile',
    capabilities: 'Capabilities',
    seccompProfile: 'Profile',
    seLinuxOptions: 'SELinuxOptions',
    windowsOptions: 'WindowsOptions',
  },
  PodSecurityContext: {
    ...values(
      'fsGroup fsGroupChangePolicy runAsGroup runAsNonRoot runAsUser seLinuxChangePolicy supplementalGroups supplementalGroupsPolicy',
    ),
    appArmorProfile: 'Profile',
    seccompProfile: 'Profile',
    seLinuxOptions: 'SELinuxOptions',
    sysctls: 'Sysctl[]',
    windowsOptions: 'WindowsOptions',
  },
  Capabilities: values('add drop'),
  Profile: values('localhostProfile type'),
  SELinuxOptions: values('level role type user'),
  Sysctl: values('name value'),
  WindowsOptions: values('gmsaCredentialSpec gmsaCredentialSpecName hostProcess runAsUserName'),
  Resources: values('claims limits requests'),
  EnvVar: values('name value valueFrom'),
  ContainerPort: values('containerPort hostIP hostPort name protocol'),
  VolumeMount: values('mountPath mountPropagation name readOnly recursiveReadOnly subPath subPathExpr'),
  Volume: {
    ...values(
      'awsElasticBlockStore azureDisk azureFile cephfs cinder configMap csi downwardAPI emptyDir ephemeral fc flexVolume flocker gcePersistentDisk gitRepo glusterfs image iscsi name nfs persistentVolumeClaim photonPersistentDisk portworxVolume projected quobyte rbd scaleIO secret storageos vsphereVolume',
    ),
    hostPath: 'HostPath',
  },
  HostPath: values('path type'),
};

/** What a type's field holds; undefined when it has no such field. */
export function podField(type: PodType, name: string): PodFieldType | undefined {
  return Object.hasOwn(SCHEMA[type], name) ? SCHEMA[type][name] : undefined;
}

export const isPodType = (text: string): text is PodType => Object.hasOwn(SCHEMA, text);

export const podFields = (type: PodType): readonly string[] => Object.keys(SCHEMA[type]);

/** What people call an object of the type. */
export const POD_TYPE_LABELS: Readonly<Record<PodType, string>> = {
  ObjectMeta: 'metadata',
  PodTemplate: 'A pod template',
  PodSpec: "A pod's spec",
  Container: 'A container',
  SecurityContext: "A container's securityContext",
  PodSecurityContext: "A pod's securityContext",
  Capabilities: 'capabilities',
  Profile: 'A profile',
  SELinuxOptions: 'seLinuxOptions',
  Sysctl: 'A sysctl',
  WindowsOptions: 'windowsOptions',
  Resources: 'resources',
  EnvVar: 'A variable',
  ContainerPort: 'A port',
  VolumeMount: 'A volume mount',
  Volume: 'A volume',
  HostPath: 'hostPath',
};

function values(names: string): Readonly<Record<string, ''>> {
  return Object.fromEntries(names.split(' ').map((name) => [name, '']));
}
