/** Kinds that belong to no namespace; others than these are taken for namespaced ones. https://kubernetes.io/docs/reference/kubernetes-api/ */
const CLUSTER_SCOPED: Readonly<Record<string, string>> = {
  core: 'ComponentStatus Namespace Node PersistentVolume',
  'admissionregistration.k8s.io':
    'MutatingAdmissionPolicy MutatingAdmissionPolicyBinding MutatingWebhookConfiguration ValidatingAdmissionPolicy ValidatingAdmissionPolicyBinding ValidatingWebhookConfiguration',
  'apiextensions.k8s.io': 'CustomResourceDefinition',
  'apiregistration.k8s.io': 'APIService',
  'authentication.k8s.io': 'SelfSubjectReview TokenReview',
  'authorization.k8s.io': 'SelfSubjectAccessReview SelfSubjectRulesReview SubjectAccessReview',
  'certificates.k8s.io': 'CertificateSigningRequest ClusterTrustBundle',
  'flowcontrol.apiserver.k8s.io': 'FlowSchema PriorityLevelConfiguration',
  'networking.k8s.io': 'IngressClass IPAddress ServiceCIDR',
  'node.k8s.io': 'RuntimeClass',
  policy: 'PodSecurityPolicy',
  'rbac.authorization.k8s.io': 'ClusterRole ClusterRoleBinding',
  'resource.k8s.io': 'DeviceClass ResourceSlice',
  'scheduling.k8s.io': 'PriorityClass',
  'storage.k8s.io': 'CSIDriver CSINode StorageClass VolumeAttachment VolumeAttributesClass',
};

const SCOPED = new Map(Object.entries(CLUSTER_SCOPED).map(([group, kinds]) => [group, new Set(kinds.split(' '))]));

export function isClusterScoped(groupKind: string): boolean {
  const slash = groupKind.indexOf('/');
  return SCOPED.get(groupKind.slice(0, slash))?.has(groupKind.slice(slash + 1)) === true;
}

/**
 * What a Role grants nothing of, for it belongs to no namespace. A request about a namespace counts as one in it, and
 * pods of a namespace used pod security policies. https://kubernetes.io/docs/reference/using-api/api-concepts/#resource-uris
 */
const BEYOND_ROLES: ReadonlySet<string> = new Set(
  [...SCOPED.values()].flatMap((kinds) => [...kinds].filter((kind) => kind !== 'Namespace' && kind !== 'PodSecurityPolicy').map(plural)),
);

/** A resource of Kubernetes' own groups, or a part of it, that a Role grants nothing of. */
export const isBeyondRoles = (resource: string): boolean => BEYOND_ROLES.has(resource.split('/', 1)[0] ?? '');

/** As RBAC names the resource. */
function plural(kind: string): string {
  const lower = kind.toLowerCase();
  return lower.endsWith('y') ? `${lower.slice(0, -1)}ies` : `${lower}${lower.endsWith('s') ? 'es' : 's'}`;
}
