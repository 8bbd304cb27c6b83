import { type FieldShape, fieldsOf, type Shape } from './fields.ts';

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

/** The types of Kubernetes that are one here. */
const TYPES: Readonly<Record<PodType, readonly string[]>> = {
  ObjectMeta: ['ObjectMeta'],
  PodTemplate: ['PodTemplateSpec'],
  PodSpec: ['PodSpec'],
  Container: ['Container', 'EphemeralContainer'],
  SecurityContext: ['SecurityContext'],
  PodSecurityContext: ['PodSecurityContext'],
  Capabilities: ['Capabilities'],
  Profile: ['SeccompProfile', 'AppArmorProfile'],
  SELinuxOptions: ['SELinuxOptions'],
  Sysctl: ['Sysctl'],
  WindowsOptions: ['WindowsSecurityContextOptions'],
  Resources: ['ResourceRequirements'],
  EnvVar: ['EnvVar'],
  ContainerPort: ['ContainerPort'],
  VolumeMount: ['VolumeMount'],
  Volume: ['Volume'],
  HostPath: ['HostPathVolumeSource'],
};

const POD_TYPES: ReadonlyMap<string, PodType> = new Map(
  Object.entries(TYPES).flatMap(([podType, types]) => types.map((type) => [type, podType as PodType])),
);

/** What a type's field holds; undefined when it has no such field. */
export function podField(type: PodType, name: string): PodFieldType | undefined {
  const field = TYPES[type].map((own) => fieldsOf(own).get(name)).find((found) => found !== undefined);
  return field === undefined ? undefined : fieldType(field);
}

export const isPodType = (text: string): text is PodType => Object.hasOwn(TYPES, text);

export const podFields = (type: PodType): readonly string[] => [...new Set(TYPES[type].flatMap((own) => [...fieldsOf(own).keys()]))];

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

function fieldType({ shape }: FieldShape): PodFieldType {
  if (shape.kind !== 'list') return objectType(shape);
  const item = objectType(shape.of);
  return item === '' ? '' : `${item}[]`;
}

const objectType = (shape: Shape): PodType | '' => (shape.kind === 'object' ? (POD_TYPES.get(shape.type) ?? '') : '');
