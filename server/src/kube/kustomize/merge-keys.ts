import { fieldsOf, type Shape, typeOfKind } from '../fields.ts';

/**
 * Lists that kustomize merges item by item, and the fields by which it knows an item; an empty list stands for texts
 * that are added. They are the lists with `x-kubernetes-patch-strategy: merge` in the description of the API that
 * kustomize carries, without those of statuses.
 * https://github.com/kubernetes-sigs/kustomize/tree/master/kyaml/openapi/kubernetesapi
 */
const MERGED: Readonly<Record<string, readonly string[]>> = {
  'CSINodeSpec.drivers': ['name'],
  'Container.env': ['name'],
  'Container.ports': ['containerPort', 'protocol'],
  'Container.volumeDevices': ['devicePath'],
  'Container.volumeMounts': ['mountPath'],
  'EphemeralContainer.env': ['name'],
  'EphemeralContainer.volumeDevices': ['devicePath'],
  'EphemeralContainer.volumeMounts': ['mountPath'],
  'NodeSpec.podCIDRs': [],
  'ObjectMeta.finalizers': [],
  'ObjectMeta.ownerReferences': ['uid'],
  'PodSpec.containers': ['name'],
  'PodSpec.ephemeralContainers': ['name'],
  'PodSpec.hostAliases': ['ip'],
  'PodSpec.imagePullSecrets': ['name'],
  'PodSpec.initContainers': ['name'],
  'PodSpec.topologySpreadConstraints': ['topologyKey', 'whenUnsatisfiable'],
  'PodSpec.volumes': ['name'],
  'ServiceSpec.ports': ['port', 'protocol'],
  'admissionregistration.k8s.io/v1/MutatingWebhookConfiguration.webhooks': ['name'],
  'admissionregistration.k8s.io/v1/ValidatingWebhookConfiguration.webhooks': ['name'],
  'v1/ServiceAccount.secrets': ['name'],
};

/** What is known of a value when it is merged: its shape, and for a list that is merged its keys. */
export interface MergeShape {
  readonly shape: Shape | undefined;
  readonly keys: readonly string[] | undefined;
}

const UNKNOWN: MergeShape = { shape: undefined, keys: undefined };

/** The shape of an object; of a kind that is not Kubernetes' own nothing is known, and its lists are replaced. */
export function shapeOfKind(kind: { readonly group: string; readonly version: string; readonly kind: string }): MergeShape {
  const isOlder = kind.version === 'v1beta1' && ALIKE.has(kind.group);
  const type = typeOfKind(isOlder ? { ...kind, version: 'v1' } : kind);
  return type === undefined ? UNKNOWN : { shape: { kind: 'object', type }, keys: undefined };
}

/** Groups whose `v1beta1` merges as `v1` does. */
const ALIKE: ReadonlySet<string> = new Set(['admissionregistration.k8s.io', 'batch', 'policy']);

export function entryShape({ shape }: MergeShape, key: string): MergeShape {
  if (shape?.kind !== 'object') return UNKNOWN;
  return { shape: fieldsOf(shape.type).get(key)?.shape, keys: MERGED[`${shape.type}.${key}`] };
}

export const itemShape = ({ shape }: MergeShape): MergeShape => (shape?.kind === 'list' ? { shape: shape.of, keys: undefined } : UNKNOWN);
