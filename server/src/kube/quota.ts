import { editDistance } from '../text/distance.ts';
import type { Field } from '../yaml/field.ts';

/** The names in a ResourceQuota that bound computing. https://kubernetes.io/docs/concepts/policy/resource-quotas/#compute-resource-quota */
export const COMPUTE: readonly string[] = ['cpu', 'memory', 'requests.cpu', 'requests.memory', 'limits.cpu', 'limits.memory'];

/** Whether a quota bounds CPU or memory; undefined when a template may say so, or when it is for pods that have neither. */
export function boundsCompute(quota: Field): boolean | undefined {
  const spec = quota.get('spec');
  const hard = spec.get('hard');
  if (COMPUTE.some((name) => hard.get(name).isPresent)) return true;
  const isUnknown = hard.isUnknown || hard.isOpen || COMPUTE.some((name) => hard.get(name).isUnknown);
  return isUnknown || !spec.get('scopes').isEmpty || !spec.get('scopeSelector').isAbsent ? undefined : false;
}

/** What a quota writes where nothing better is known; people have to adjust it. */
export const COMPUTE_AMOUNTS = { 'requests.cpu': '4', 'requests.memory': '8Gi', 'limits.cpu': '8', 'limits.memory': '16Gi' } as const;

/** Bounds for containers that name none; people have to adjust them. */
export const CONTAINER_LIMIT = {
  type: 'Container',
  default: { cpu: '500m', memory: '512Mi' },
  defaultRequest: { cpu: '100m', memory: '128Mi' },
  max: { cpu: '2', memory: '4Gi' },
} as const;

/** https://github.com/kubernetes/kubernetes/blob/master/pkg/apis/core/helper/helpers.go (standardQuotaResources) */
const STANDARD: readonly string[] = [
  ...COMPUTE,
  'ephemeral-storage',
  'requests.storage',
  'requests.ephemeral-storage',
  'limits.ephemeral-storage',
  'pods',
  'resourcequotas',
  'services',
  'services.nodeports',
  'services.loadbalancers',
  'replicationcontrollers',
  'secrets',
  'configmaps',
  'persistentvolumeclaims',
];

/** A name that is neither a device nor a count of any kind of object. */
export const isStandardQuotaName = (key: string): boolean => STANDARD.includes(key);

/** Names that people write for others. */
const MISTAKEN: Readonly<Record<string, string>> = {
  'cpu.limits': 'limits.cpu',
  'cpu.requests': 'requests.cpu',
  'memory.limits': 'limits.memory',
  'memory.requests': 'requests.memory',
  cpuLimits: 'limits.cpu',
  loadbalancers: 'services.loadbalancers',
  nodeports: 'services.nodeports',
  storage: 'requests.storage',
  pvc: 'persistentvolumeclaims',
  pvcs: 'persistentvolumeclaims',
};

/** Devices, whose names only count behind `requests.`. https://kubernetes.io/docs/concepts/policy/resource-quotas/#resource-quota-for-extended-resources */
const DEVICE = /^(?!requests\.)(?:limits\.)?((?:[a-z0-9-]+\.)*(?:amd|intel|nvidia)\.com\/.+)$/;

/** A key that a quota knows; others are refused or overlooked. */
export const isQuotaName = (key: string): boolean =>
  !DEVICE.test(key) && (key.includes('/') || STANDARD.includes(key) || /^(?:requests\.)?hugepages-/.test(key));

/** What was probably meant by a key that no quota knows. */
export function quotaNameMeant(key: string): string | undefined {
  const device = DEVICE.exec(key)?.[1];
  if (device !== undefined) return `requests.${device}`;
  if (Object.hasOwn(MISTAKEN, key)) return MISTAKEN[key];
  const near = STANDARD.filter((name) => editDistance(name, key) <= REACH);
  return near.length === 1 ? near[0] : undefined;
}

/** As many letters may be wrong. */
const REACH = 2;
