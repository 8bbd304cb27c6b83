import type { Field } from '../yaml/field.ts';
import type { Path } from '../yaml/path.ts';
import { ADMISSION_KINDS, type AdmissionFact, admissionFact } from './admission/fact.ts';
import { COMPONENT_FACT_KINDS, type ComponentFacts, componentFacts } from './component/fact.ts';
import { type IngressFact, ingressFact } from './ingress.ts';
import { type IsolationFact, isolationOf, POLICY_KINDS } from './isolation.ts';
import { podTemplatePath, WORKLOAD_KINDS } from './kinds.ts';
import type { Known, Labels } from './known.ts';
import { type NeedFact, needsOf } from './kubectl-needs.ts';
import { type KustomizationFact, kustomizationFact } from './kustomize/kustomization.ts';
import { MESH_KINDS, type MeshFact, meshFactOf } from './mesh/fact.ts';
import { type Enforcement, enforcementOf } from './namespace.ts';
import { NETWORK_KINDS, type NetworkFact, networkFact } from './network-policy/fact.ts';
import { type DeliveryFact, deliveryFact } from './pipeline/delivery-fact.ts';
import { type Pod, podOf } from './pod.ts';
import { type PodSecurityView, podSecurityView } from './pod-security/view.ts';
import { boundsCompute } from './quota.ts';
import { type RoleFact, roleFact } from './rbac/role-fact.ts';
import type { Resource } from './resource.ts';
import { givenResources, type Lacking, lackingResources, type ResourceName, runsOn } from './resources.ts';
import { SECRET_KINDS, type SecretFacts, secretFacts } from './secrets/fact.ts';
import { type SecretReference, secretReferencesOf } from './secrets/references.ts';
import { type CallsFact, callsOf } from './traffic/calls.ts';
import { TRAFFIC_KINDS, type TrafficFact, trafficFact } from './traffic/fact.ts';

export type { Known, Labels } from './known.ts';

/**
 * What other files may need to know of one resource: plain data without offsets, so that two are the same exactly
 * when their JSON is, and typing above a resource changes nothing for others.
 */
export interface Fact extends ComponentFacts, SecretFacts {
  readonly groupKind: string;
  readonly name: string | undefined;
  readonly namespace: Known<string>;
  /** What is missing from it proves nothing: a patch, a fragment or broken text. */
  readonly isPartial: boolean;
  readonly labels: Labels;
  readonly workload?: WorkloadFact;
  /** Of the network policies of every maker. */
  readonly isolation?: IsolationFact;
  /** Of objects of Istio that may have to do with tokens. */
  readonly mesh?: MeshFact;
  readonly network?: NetworkFact;
  /** What the namespaceSelectors of a NetworkPolicy ask for. */
  readonly namespaceLabels?: readonly NamespaceLabelFact[];
  readonly serviceAccount?: { readonly automount: Known<boolean> };
  /** What a LimitRange gives to containers that lack it. */
  readonly givenResources?: readonly ResourceName[];
  /** Of a ResourceQuota; undefined when a template may say so. */
  readonly boundsCompute?: boolean | undefined;
  readonly ingress?: IngressFact;
  readonly traffic?: TrafficFact;
  readonly role?: RoleFact;
  readonly binding?: BindingFact;
  /** Of a Namespace; undefined when a template may say more. */
  readonly enforcement?: Enforcement | undefined;
  /** The API server has Pod Security enforce something where a namespace does not say. */
  readonly podSecurityDefault?: boolean;
  readonly kustomization?: KustomizationFact;
  readonly admission?: AdmissionFact;
  readonly delivery?: DeliveryFact;
}

export interface WorkloadFact {
  readonly labels: Labels;
  readonly serviceAccount: Known<string>;
  readonly automount: Known<boolean>;
  readonly hostNetwork: boolean;
  /** Left out where nothing seems to be called. */
  readonly calls?: CallsFact;
  /** Left out where it needs none. */
  readonly secrets?: readonly SecretReference[];
  /** Of a job: what its scripts certainly need of the API server. */
  readonly needs?: readonly NeedFact[];
  /** Containers that certainly lack a limit or a request. */
  readonly lacking: readonly LackingFact[];
  /** What the policy of its namespace will look at; undefined where something may change all of it. */
  readonly podSecurity?: PodSecurityView;
}

export interface LackingFact {
  readonly label: string;
  readonly path: Path;
  /** It runs as long as the pod. */
  readonly runsOn: boolean;
  readonly resources: Lacking;
}

export interface NamespaceLabelFact {
  readonly key: string;
  /** The label below `matchLabels`, or the `key` of an expression. */
  readonly path: Path;
}

export interface BindingFact {
  readonly role: { readonly kind: Known<string>; readonly name: Known<string> };
  readonly subjects: readonly { readonly kind: Known<string>; readonly name: Known<string>; readonly namespace: Known<string> }[];
}

/** Last words of the kinds that have more facts than a name, for a quick look at a text before parsing it. */
export const FACT_KINDS: ReadonlySet<string> = new Set([
  ...WORKLOAD_KINDS,
  'Namespace',
  ...POLICY_KINDS,
  ...MESH_KINDS,
  'ServiceAccount',
  'LimitRange',
  ...SECRET_KINDS,
  'ResourceQuota',
  ...NETWORK_KINDS,
  ...TRAFFIC_KINDS,
  ...ADMISSION_KINDS,
  'Role',
  'ClusterRole',
  'RoleBinding',
  'ClusterRoleBinding',
  'Kustomization',
  'Component',
  ...COMPONENT_FACT_KINDS,
  'AdmissionConfiguration',
  'PodSecurityConfiguration',
]);

export function factOf(resource: Resource): Fact {
  const { field } = resource;
  const pod = podTemplatePath(resource.groupKind) === undefined ? undefined : podOf(resource);
  return {
    groupKind: resource.groupKind,
    name: resource.name,
    namespace: knownText(resource.namespace),
    isPartial: field.document.isPartial || field.document.isBroken,
    labels: labelsOf(field.get('metadata', 'labels')),
    ...(pod === undefined ? {} : { workload: workloadFact(pod) }),
    ...componentFacts(resource),
    ...networkFact(resource),
    ...isolationFact(resource),
    ...meshFact(resource),
    ...trafficFact(resource),
    ...admissionFact(resource, pod),
    ...secretFacts(resource),
    ...delivery(resource),
    ...detailsOf(resource),
  };
}

/** Of a kustomization that says nothing of its kind. */
export const kustomizationFileFact = (field: Field): Fact => ({
  groupKind: 'kustomize.config.k8s.io/Kustomization',
  name: undefined,
  namespace: null,
  isPartial: field.document.isBroken,
  labels: { known: {}, isOpen: false },
  kustomization: kustomizationFact(field, false),
});

function isolationFact(resource: Resource): Partial<Fact> {
  const isolation = isolationOf(resource);
  return isolation === undefined ? {} : { isolation };
}

function delivery(resource: Resource): Partial<Fact> {
  const fact = deliveryFact(resource);
  return fact === undefined ? {} : { delivery: fact };
}

function meshFact(resource: Resource): Partial<Fact> {
  const mesh = meshFactOf(resource);
  return mesh === undefined ? {} : { mesh };
}

function detailsOf(resource: Resource): Partial<Fact> {
  const { groupKind, field } = resource;
  switch (groupKind) {
    case 'core/Namespace':
      return { enforcement: enforcementOf(resource) };
    case 'networking.k8s.io/NetworkPolicy':
      return { namespaceLabels: namespaceLabelFacts(field) };
    case 'rbac.authorization.k8s.io/Role':
    case 'rbac.authorization.k8s.io/ClusterRole':
      return { role: roleFact(resource) };
    case 'apiserver.config.k8s.io/AdmissionConfiguration':
      return { podSecurityDefault: field.get('plugins').items.some((plugin) => enforcesByDefault(plugin.get('configuration'))) };
    case 'pod-security.admission.config.k8s.io/PodSecurityConfiguration':
      return { podSecurityDefault: enforcesByDefault(field) };
    case 'core/ServiceAccount':
      return { serviceAccount: { automount: knownBoolean(field.get('automountServiceAccountToken')) } };
    case 'core/LimitRange':
      return { givenResources: givenResources(field) };
    case 'networking.k8s.io/Ingress':
      return { ingress: ingressFact(field) };
    case 'core/ResourceQuota':
      return { boundsCompute: boundsCompute(field) };
    case 'rbac.authorization.k8s.io/RoleBinding':
    case 'rbac.authorization.k8s.io/ClusterRoleBinding':
      return { binding: bindingFact(field) };
    case 'kustomize.config.k8s.io/Kustomization':
    case 'kustomize.config.k8s.io/Component':
      return { kustomization: kustomizationFact(field, resource.kind === 'Component') };
    default:
      return {};
  }
}

function workloadFact(pod: Pod): WorkloadFact {
  const secrets = secretReferencesOf(pod);
  const needs = needsOf(pod);
  return {
    labels: labelsOf(pod.metadata.get('labels')),
    serviceAccount: knownText(
      pod.spec.get('serviceAccountName').isAbsent ? pod.spec.get('serviceAccount') : pod.spec.get('serviceAccountName'),
    ),
    automount: knownBoolean(pod.spec.get('automountServiceAccountToken')),
    hostNetwork: pod.spec.get('hostNetwork').is(true),
    ...callsFact(pod),
    ...(secrets.length === 0 ? {} : { secrets }),
    ...(needs.length === 0 ? {} : { needs }),
    lacking: pod.containers.flatMap((container) => {
      const resources = lackingResources(container);
      if (Object.keys(resources).length === 0) return [];
      return { label: container.label, path: pathBelow(pod.resource.field, container.field), runsOn: runsOn(container), resources };
    }),
    podSecurity: podSecurityView(pod),
  };
}

function callsFact(pod: Pod): Pick<WorkloadFact, 'calls'> {
  const calls = callsOf(pod);
  return calls.calls.length === 0 && calls.configMaps.length === 0 ? {} : { calls };
}

function namespaceLabelFacts(policy: Field): NamespaceLabelFact[] {
  const rules = [...policy.get('spec', 'ingress').items, ...policy.get('spec', 'egress').items];
  const peers = rules.flatMap((rule) => [...rule.get('from').items, ...rule.get('to').items]);
  return peers.flatMap((peer) => {
    const selector = peer.get('namespaceSelector');
    const labels = selector.get('matchLabels').entries.map(([key, field]) => ({ key, path: pathBelow(policy, field) }));
    const expressions = selector.get('matchExpressions').items.flatMap((item) => {
      const key = item.get('key');
      return key.text === undefined || !item.get('operator').is('In') ? [] : { key: key.text, path: pathBelow(policy, key) };
    });
    return [...labels, ...expressions];
  });
}

/** https://kubernetes.io/docs/tasks/configure-pod-container/enforce-standards-admission-controller/ */
function enforcesByDefault(configuration: Field): boolean {
  const enforce = configuration.get('defaults', 'enforce');
  return enforce.isUnknown || (enforce.isPresent && !enforce.is('privileged'));
}

function bindingFact(field: Field): BindingFact {
  return {
    role: { kind: knownText(field.get('roleRef', 'kind')), name: knownText(field.get('roleRef', 'name')) },
    subjects: field.get('subjects').items.map((subject) => ({
      kind: knownText(subject.get('kind')),
      name: knownText(subject.get('name')),
      namespace: knownText(subject.get('namespace')),
    })),
  };
}

function labelsOf(field: Field): Labels {
  const known: Record<string, string> = {};
  for (const [key, value] of field.entries) if (value.written !== undefined) known[key] = value.written;
  return { known, isOpen: field.isOpen || field.entries.some(([, value]) => value.isUnknown) };
}

function knownText(field: Field): Known<string> {
  return field.isAbsent ? null : field.text;
}

function knownBoolean(field: Field): Known<boolean> {
  if (field.isAbsent) return null;
  return typeof field.value === 'boolean' ? field.value : undefined;
}

const pathBelow = (above: Field, field: Field): Path => field.path.slice(above.path.length);
