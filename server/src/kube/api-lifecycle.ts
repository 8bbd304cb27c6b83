import type { Field } from '../yaml/field.ts';
import type { Resource } from './resource.ts';
import type { Minor } from './version.ts';

/** A version of an API that is going or gone. */
export interface Lifecycle {
  readonly deprecated: Minor;
  /** The first release without it. */
  readonly removed: Minor;
  /** The version that came instead, where the release has it and the object means the same there as it stands. */
  readonly successor: string | undefined;
}

/**
 * By API version: kinds, the release that deprecated them, the one that removed them, what came instead and since when.
 * Kinds that nobody writes into files are left out.
 * https://kubernetes.io/docs/reference/using-api/deprecation-guide/
 * https://github.com/kubernetes/api (zz_generated.prerelease-lifecycle.go)
 */
const TABLE = `
extensions/v1beta1 DaemonSet Deployment ReplicaSet 8 16 apps/v1 9
extensions/v1beta1 NetworkPolicy 9 16 networking.k8s.io/v1 7
extensions/v1beta1 PodSecurityPolicy 11 16
extensions/v1beta1 Ingress 14 22 networking.k8s.io/v1 19
apps/v1beta1 ControllerRevision Deployment StatefulSet 8 16 apps/v1 9
apps/v1beta2 ControllerRevision DaemonSet Deployment ReplicaSet StatefulSet 9 16 apps/v1 9
auditregistration.k8s.io/v1alpha1 AuditSink 19 19
settings.k8s.io/v1alpha1 PodPreset 20 20
batch/v2alpha1 CronJob 8 21 batch/v1 21
batch/v1beta1 CronJob 21 25 batch/v1 21
admissionregistration.k8s.io/v1beta1 MutatingWebhookConfiguration ValidatingWebhookConfiguration 16 22 admissionregistration.k8s.io/v1 16
admissionregistration.k8s.io/v1alpha1 ValidatingAdmissionPolicy ValidatingAdmissionPolicyBinding 29 32 admissionregistration.k8s.io/v1 30
admissionregistration.k8s.io/v1beta1 ValidatingAdmissionPolicy ValidatingAdmissionPolicyBinding 31 34 admissionregistration.k8s.io/v1 30
admissionregistration.k8s.io/v1alpha1 MutatingAdmissionPolicy MutatingAdmissionPolicyBinding 35 38 admissionregistration.k8s.io/v1 36
admissionregistration.k8s.io/v1beta1 MutatingAdmissionPolicy MutatingAdmissionPolicyBinding 37 40 admissionregistration.k8s.io/v1 36
apiregistration.k8s.io/v1beta1 APIService 19 22 apiregistration.k8s.io/v1 10
autoscaling/v2beta1 HorizontalPodAutoscaler 22 25 autoscaling/v2 23
autoscaling/v2beta2 HorizontalPodAutoscaler 23 26 autoscaling/v2 23
certificates.k8s.io/v1beta1 CertificateSigningRequest 19 22 certificates.k8s.io/v1 19
certificates.k8s.io/v1alpha1 ClusterTrustBundle 34 37 certificates.k8s.io/v1beta1 33
coordination.k8s.io/v1beta1 Lease 19 22 coordination.k8s.io/v1 14
discovery.k8s.io/v1beta1 EndpointSlice 21 25 discovery.k8s.io/v1 21
events.k8s.io/v1beta1 Event 22 25 events.k8s.io/v1 19
flowcontrol.apiserver.k8s.io/v1beta1 FlowSchema PriorityLevelConfiguration 23 26 flowcontrol.apiserver.k8s.io/v1 29
flowcontrol.apiserver.k8s.io/v1beta2 FlowSchema PriorityLevelConfiguration 26 29 flowcontrol.apiserver.k8s.io/v1 29
flowcontrol.apiserver.k8s.io/v1beta3 FlowSchema PriorityLevelConfiguration 29 32 flowcontrol.apiserver.k8s.io/v1 29
networking.k8s.io/v1beta1 Ingress IngressClass 19 22 networking.k8s.io/v1 19
networking.k8s.io/v1beta1 IPAddress ServiceCIDR 34 37 networking.k8s.io/v1 33
node.k8s.io/v1alpha1 RuntimeClass 20 24 node.k8s.io/v1 20
node.k8s.io/v1beta1 RuntimeClass 22 25 node.k8s.io/v1 20
policy/v1beta1 PodDisruptionBudget 21 25 policy/v1 21
policy/v1beta1 PodSecurityPolicy 21 25
rbac.authorization.k8s.io/v1alpha1 ClusterRole ClusterRoleBinding Role RoleBinding 17 23 rbac.authorization.k8s.io/v1 8
rbac.authorization.k8s.io/v1beta1 ClusterRole ClusterRoleBinding Role RoleBinding 17 22 rbac.authorization.k8s.io/v1 8
resource.k8s.io/v1beta1 DeviceClass ResourceClaim ResourceClaimTemplate ResourceSlice 35 38 resource.k8s.io/v1 34
resource.k8s.io/v1beta2 DeviceClass ResourceClaim ResourceClaimTemplate ResourceSlice 36 39 resource.k8s.io/v1 34
scheduling.k8s.io/v1beta1 PriorityClass 14 22 scheduling.k8s.io/v1 14
storage.k8s.io/v1alpha1 CSIStorageCapacity 21 24 storage.k8s.io/v1 24
storage.k8s.io/v1alpha1 VolumeAttachment 21 24 storage.k8s.io/v1 13
storage.k8s.io/v1alpha1 VolumeAttributesClass 32 35 storage.k8s.io/v1 34
storage.k8s.io/v1beta1 CSIDriver 19 22 storage.k8s.io/v1 18
storage.k8s.io/v1beta1 CSINode 17 22 storage.k8s.io/v1 17
storage.k8s.io/v1beta1 CSIStorageCapacity 24 27 storage.k8s.io/v1 24
storage.k8s.io/v1beta1 StorageClass 19 22 storage.k8s.io/v1 6
storage.k8s.io/v1beta1 VolumeAttachment 19 22 storage.k8s.io/v1 13
storage.k8s.io/v1beta1 VolumeAttributesClass 34 37 storage.k8s.io/v1 34
`;

interface Row {
  readonly deprecated: Minor;
  readonly removed: Minor;
  readonly successor: string | undefined;
  readonly since: Minor;
}

const ROWS = new Map<string, Row>(TABLE.trim().split('\n').flatMap(rowsOf));

function rowsOf(line: string): [string, Row][] {
  const [, apiVersion = '', kinds = '', deprecated, removed, successor, since] =
    /^(\S+) ((?:[A-Z]\w+ )+)(\d+) (\d+)(?: (\S+) (\d+))?$/.exec(line) ?? [];
  const row = { deprecated: Number(deprecated), removed: Number(removed), successor, since: Number(since) };
  return kinds
    .trim()
    .split(' ')
    .map((kind) => [`${apiVersion} ${kind}`, row]);
}

/** Group and kind of everything that is going or gone in some version. */
export const AGEING_KINDS: readonly `${string}/${string}`[] = [
  ...new Set([...ROWS.keys()].map((key) => key.replace(/\/\S+ /, '/') as `${string}/${string}`)),
];

/** Undefined for a version that is not going, or not known, and where a template leaves the object out for newer clusters. */
export function lifecycleOf({ group, version, kind, field }: Resource, kubernetes: Minor): Lifecycle | undefined {
  if (asksTheCluster(field)) return undefined;
  const key = `${group}/${version} ${kind}`;
  const row = ROWS.get(key);
  if (row === undefined || asksForVersion(field) || (row.successor === undefined && isOptional(field))) return undefined;
  const { deprecated, removed, successor, since } = row;
  return { deprecated, removed, successor: since <= kubernetes && isSame(key, field) ? successor : undefined };
}

/** A template asks the cluster which versions it has. */
const asksForVersion = ({ document }: Field): boolean => document.hasTemplates && /\.Capabilities\b|[sS]emverCompare/.test(document.text);

/** A template has the whole object or nothing. What has no successor can be kept for old clusters in no other way. */
const isOptional = ({ document }: Field): boolean => document.hasTemplates && /^\s*\{\{-?\s*if\b/.test(document.text);

/** Objects whose fields have other names or defaults in the successor, so that they must be written anew. */
const REWRITTEN =
  /Ingress$|WebhookConfiguration$|CertificateSigningRequest$|^discovery|^events|^node\S+alpha1|^rbac\S+alpha1|^resource\S+beta1 (?!DeviceClass)|beta[12] PriorityLevel/;

function isSame(key: string, field: Field): boolean {
  const spec = field.get('spec');
  // The old versions made a selector of the labels and other decisions when these were left out.
  if (/^(?:extensions|apps)\//.test(key) && /(?:Set|Deployment)$/.test(key))
    return spec.get('selector').isMap && ['rollbackTo', 'templateGeneration'].every((name) => spec.get(name).isAbsent);
  // Once no pods, now all pods of the namespace.
  if (key.endsWith('PodDisruptionBudget')) return spec.get('selector').isMap && !spec.get('selector').isEmpty;
  if (key.startsWith('autoscaling/v2beta1')) return spec.get('metrics').isAbsent;
  return !REWRITTEN.test(key);
}

/** A template looks at what the cluster has, so that the object may only be there where it is known. https://helm.sh/docs/chart_template_guide/builtin_objects/ */
export const asksTheCluster = (field: Field): boolean => /\.Capabilities\.(?:APIVersions|KubeVersion)/.test(field.document.text);
