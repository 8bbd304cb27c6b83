import { fieldsOf } from './fields.ts';

/** Every field of these types protects something. */
const WHOLE_TYPES: ReadonlySet<string> = new Set([
  'PodSecurityContext',
  'SecurityContext',
  'Capabilities',
  'SeccompProfile',
  'AppArmorProfile',
  'SELinuxOptions',
  'WindowsSecurityContextOptions',
  'ServiceAccountTokenProjection',
  'networking.k8s.io/v1/NetworkPolicy',
  'NetworkPolicySpec',
  'NetworkPolicyIngressRule',
  'NetworkPolicyEgressRule',
  'NetworkPolicyPeer',
  'NetworkPolicyPort',
  'IPBlock',
  'LabelSelector',
  'rbac.authorization.k8s.io/v1/Role',
  'rbac.authorization.k8s.io/v1/ClusterRole',
  'rbac.authorization.k8s.io/v1/RoleBinding',
  'rbac.authorization.k8s.io/v1/ClusterRoleBinding',
  'AggregationRule',
  'PolicyRule',
  'RoleRef',
  'Subject@rbac.authorization.k8s.io/v1',
  'IngressTLS',
  'ResourceQuotaSpec',
  'LimitRangeItem',
  'ValidatingWebhook',
  'RuleWithOperations',
  'ValidatingAdmissionPolicySpec',
  'ValidatingAdmissionPolicyBindingSpec',
  'MatchResources',
  'NamedRuleWithOperations',
  'Validation',
  'security.istio.io/v1/AuthorizationPolicy',
  'security.istio.io/v1beta1/AuthorizationPolicy',
  'AuthorizationPolicySpec',
  'AuthorizationRule',
  'AuthorizationFrom',
  'AuthorizationSource',
  'AuthorizationTo',
  'AuthorizationOperation',
  'AuthorizationCondition',
  'PeerAuthenticationSpec',
  'MutualTls',
  'RequestAuthenticationSpec',
  'JwtRule',
  'WorkloadSelector',
]);

const CONTAINER = new Set(['securityContext', 'resources', 'imagePullPolicy']);

/** Of these types only some fields do. */
const SINGLE_FIELDS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    'PodSpec',
    new Set([
      'automountServiceAccountToken',
      'hostIPC',
      'hostNetwork',
      'hostPID',
      'hostUsers',
      'runtimeClassName',
      'securityContext',
      'serviceAccountName',
      'shareProcessNamespace',
    ]),
  ],
  ['Container', CONTAINER],
  ['EphemeralContainer', CONTAINER],
  ['ResourceRequirements', new Set(['limits', 'requests'])],
  ['VolumeMount', new Set(['readOnly', 'recursiveReadOnly', 'mountPropagation'])],
  ['EmptyDirVolumeSource', new Set(['sizeLimit'])],
  ['SecretVolumeSource', new Set(['defaultMode'])],
  ['v1/ServiceAccount', new Set(['automountServiceAccountToken'])],
  ['ServiceSpec', new Set(['loadBalancerSourceRanges'])],
  ['IngressSpec', new Set(['tls'])],
]);

/** The fields of a type from which people expect protection. */
export function protectionsOf(type: string): ReadonlySet<string> {
  const single = SINGLE_FIELDS.get(type);
  if (single !== undefined) return single;
  return WHOLE_TYPES.has(type) ? new Set(fieldsOf(type).keys()) : NONE;
}

const NONE: ReadonlySet<string> = new Set();

/**
 * What people call an object of a type, in a sentence. Only these are told as the right place for a field that stands
 * in a wrong one; of other types the names of fields say too little.
 */
export const HOME_LABELS: ReadonlyMap<string, string> = new Map([
  ['PodSpec', "the pod's spec"],
  ['PodSecurityContext', "the pod's securityContext"],
  ['Container', 'a container'],
  ['EphemeralContainer', 'a container'],
  ['SecurityContext', "a container's securityContext"],
  ['Capabilities', 'capabilities'],
  ['ResourceRequirements', 'resources'],
  ['NetworkPolicySpec', "the policy's spec"],
  ['NetworkPolicyIngressRule', 'an ingress rule'],
  ['NetworkPolicyEgressRule', 'an egress rule'],
  ['NetworkPolicyPeer', 'a peer in from or to'],
  ['IPBlock', 'an ipBlock'],
  ['LabelSelector', 'a selector'],
  ['matchLabels', 'matchLabels'],
  ['PolicyRule', 'an entry of rules'],
  ['AuthorizationPolicySpec', "the policy's spec"],
  ['AuthorizationRule', 'an entry of rules'],
  ['AuthorizationSource', 'a source'],
  ['AuthorizationOperation', 'an operation'],
  ['PeerAuthenticationSpec', "the policy's spec"],
]);

/** Names that many types have, so that they tell of none. */
export const COMMON_NAMES: ReadonlySet<string> = new Set([
  'apiGroup',
  'apiVersion',
  'kind',
  'key',
  'level',
  'metadata',
  'name',
  'namespace',
  'namespaces',
  'port',
  'ports',
  'readOnly',
  'role',
  'spec',
  'status',
  'type',
  'user',
  'values',
]);
