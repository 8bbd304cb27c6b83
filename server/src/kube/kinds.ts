import type { Path } from '../yaml/path.ts';

/** Group and kind in one word, `apps/Deployment`; the core group is written `core`. */
export type GroupKind = `${string}/${string}`;

export const groupKind = (group: string, kind: string): GroupKind => `${group === '' ? 'core' : group}/${kind}`;

/**
 * The kinds that Kubernetes itself serves or served, by group. Inside these groups any other kind is a typing error
 * or no manifest at all. https://kubernetes.io/docs/reference/kubernetes-api/
 */
const BUILT_IN: Readonly<Record<string, string>> = {
  '': 'Binding Config ConfigMap Endpoints Event LimitRange List Namespace Node PersistentVolume PersistentVolumeClaim Pod PodTemplate ReplicationController ResourceQuota Secret Service ServiceAccount',
  apps: 'ControllerRevision DaemonSet Deployment ReplicaSet StatefulSet',
  batch: 'CronJob Job',
  extensions: 'DaemonSet Deployment Ingress NetworkPolicy PodSecurityPolicy ReplicaSet',
  policy: 'Eviction PodDisruptionBudget PodSecurityPolicy',
  autoscaling: 'HorizontalPodAutoscaler Scale',
};

const KINDS = new Map(Object.entries(BUILT_IN).map(([group, kinds]) => [group, new Set(kinds.split(' '))]));

/** True when an object of this group and kind can exist: built-in groups are closed, all others open. */
export function canBeKind(group: string, kind: string): boolean {
  const kinds = KINDS.get(group);
  if (kinds !== undefined) return kinds.has(kind) || kind.endsWith('List');
  return group.includes('.');
}

const TEMPLATE: Path = ['spec', 'template'];

/** Where a workload keeps its pod template: the object with `metadata` and `spec` of the pods. An empty path is the pod itself. */
const TEMPLATES = new Map<GroupKind, Path>([
  ['core/Pod', []],
  ['core/PodTemplate', ['template']],
  ['core/ReplicationController', TEMPLATE],
  ['apps/DaemonSet', TEMPLATE],
  ['apps/Deployment', TEMPLATE],
  ['apps/ReplicaSet', TEMPLATE],
  ['apps/StatefulSet', TEMPLATE],
  ['extensions/DaemonSet', TEMPLATE],
  ['extensions/Deployment', TEMPLATE],
  ['extensions/ReplicaSet', TEMPLATE],
  ['batch/Job', TEMPLATE],
  ['batch/CronJob', ['spec', 'jobTemplate', 'spec', 'template']],
  // https://argoproj.github.io/argo-rollouts/features/specification/
  ['argoproj.io/Rollout', TEMPLATE],
  // https://knative.dev/docs/serving/reference/serving-api/
  ['serving.knative.dev/Service', TEMPLATE],
  ['serving.knative.dev/Configuration', TEMPLATE],
  ['serving.knative.dev/Revision', []],
  // https://docs.openshift.com/container-platform/latest/rest_api/workloads_apis/deploymentconfig-apps-openshift-io-v1.html
  ['apps.openshift.io/DeploymentConfig', TEMPLATE],
  // https://openkruise.io/docs/user-manuals/cloneset
  ['apps.kruise.io/CloneSet', TEMPLATE],
  ['apps.kruise.io/StatefulSet', TEMPLATE],
  ['apps.kruise.io/DaemonSet', TEMPLATE],
]);

export const podTemplatePath = (kind: GroupKind): Path | undefined => TEMPLATES.get(kind);

/** The last words of all kinds that hold pods. */
export const WORKLOAD_KINDS: ReadonlySet<string> = new Set([...TEMPLATES.keys()].map((kind) => kind.slice(kind.indexOf('/') + 1)));

/**
 * Kinds that the API server refuses without `spec.selector`. One without it is a patch.
 * https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#selector
 */
export const SELECTOR_REQUIRED: ReadonlySet<GroupKind> = new Set<GroupKind>([
  'apps/DaemonSet',
  'apps/Deployment',
  'apps/ReplicaSet',
  'apps/StatefulSet',
]);
