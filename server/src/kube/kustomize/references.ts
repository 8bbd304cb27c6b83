import { addTo } from '../../text/sets.ts';
import { groupKind } from '../kinds.ts';
import { isClusterScoped } from '../scope.ts';
import { changedAt, concerns, type FieldSpec, fieldSpecs, kindPattern } from './field-specs.ts';
import { effectiveNamespace, fitsKind, type Identity, type KindPattern } from './identity.ts';
import type { Part } from './part.ts';
import { leaf, type Tree, textBelow, Undecided, withEntry } from './tree.ts';

/** Objects by each name that they had before. */
export function byFormerName(parts: readonly Part[]): ReadonlyMap<string, ReadonlySet<Part>> {
  const named = new Map<string, Set<Part>>();
  for (const part of parts) for (const { name } of part.earlier) addTo(named, name, part);
  return named;
}

/** Gives an object the new names of others that it refers to. https://github.com/kubernetes-sigs/kustomize/blob/master/api/filters/nameref/nameref.go */
export function withReferences(part: Part, formerly: ReadonlyMap<string, ReadonlySet<Part>>): void {
  const { identity, original } = part;
  for (const { target, specs } of REFERENCES) {
    for (const spec of specs) {
      if (!concerns(spec, original) || !concerns(spec, identity)) continue;
      part.change((tree) => changedAt(tree, spec.path, undefined, (found) => (found === undefined ? tree : refer(found, target, spec))));
    }
  }

  function refer(found: Tree, target: KindPattern, spec: FieldSpec): Tree {
    if (found.kind === 'list') {
      const items = found.items.map((item) => refer(item, target, spec));
      return items.every((item, i) => item === found.items[i]) ? found : { ...found, items };
    }
    if (found.kind === 'map') return referByNamespace(found, target, spec);
    const other = typeof found.value === 'string' ? referred(found.value, target, spec) : undefined;
    return other === undefined || other.name === found.value ? found : leaf(other.name, found.place);
  }

  function referByNamespace(found: Tree & { readonly kind: 'map' }, target: KindPattern, spec: FieldSpec): Tree {
    const name = found.entries.get('name');
    const namespace = textBelow(found, 'namespace');
    const old = textBelow(name);
    if (name === undefined || old === undefined) throw new Undecided();
    const other = referred(old, target, spec, namespace);
    if (other === undefined || (other.name === old && other.namespace === '')) return found;
    const renamed = other.name === old ? found : withEntry(found, 'name', leaf(other.name, name.place));
    return other.namespace === '' || other.namespace === namespace
      ? renamed
      : withEntry(renamed, 'namespace', leaf(other.namespace, name.place));
  }

  function referred(name: string, target: KindPattern, spec: FieldSpec, namespace?: string): Identity | undefined {
    const candidates = [...(formerly.get(name) ?? [])].filter(
      (other) => other.earlier.some((id) => fitsKind(id, target) && isOfRole(id, spec)) && isVisible(other, namespace),
    );
    const [first] = candidates;
    const isOne = candidates.every(
      (other) => other.identity.name === first?.identity.name && other.identity.namespace === first.identity.namespace,
    );
    if (!isOne) throw new Undecided();
    return first?.identity;
  }

  function isOfRole(id: Identity, spec: FieldSpec): boolean {
    if (spec.path[0] !== 'roleRef') return true;
    const [group, kind] = ['apiGroup', 'kind'].map((key) => textBelow(part.tree, 'roleRef', key));
    return (group === undefined || group === id.group) && (kind === undefined || kind === id.kind);
  }

  function isVisible(other: Part, namespace: string | undefined): boolean {
    if (namespace !== undefined && ![other.identity, other.original].some((id) => namespace === effectiveNamespace(id))) return false;
    if (isWithout(identity) || isWithout(other.identity) || effectiveNamespace(identity) === effectiveNamespace(other.identity))
      return true;
    return other.identity.kind === 'ServiceAccount' && namespace !== undefined;
  }
}

const isWithout = ({ group, kind }: Identity): boolean => isClusterScoped(groupKind(group, kind));

/** Below the pods' `spec`: the kind that is referred to, the places, and the workloads in which kustomize looks there. */
const IN_PODS = `
v1:ConfigMap | volumes/configMap/name containers/env/valueFrom/configMapKeyRef/name initContainers/env/valueFrom/configMapKeyRef/name containers/envFrom/configMapRef/name initContainers/envFrom/configMapRef/name volumes/projected/sources/configMap/name | v1:Pod PodTemplate Deployment ReplicaSet DaemonSet StatefulSet Job CronJob
v1:Secret | volumes/secret/secretName containers/env/valueFrom/secretKeyRef/name initContainers/env/valueFrom/secretKeyRef/name containers/envFrom/secretRef/name initContainers/envFrom/secretRef/name imagePullSecrets/name volumes/projected/sources/secret/name | v1:Pod PodTemplate Deployment ReplicaSet DaemonSet StatefulSet Job CronJob
v1:ServiceAccount | serviceAccountName | Pod StatefulSet Deployment ReplicationController CronJob Job DaemonSet
v1:PersistentVolumeClaim | volumes/persistentVolumeClaim/claimName | Pod StatefulSet Deployment ReplicationController CronJob Job DaemonSet
scheduling.k8s.io/v1:PriorityClass | priorityClassName | Pod StatefulSet Deployment ReplicationController CronJob Job DaemonSet
`;

const ELSEWHERE = `
Deployment spec/scaleTargetRef/name HorizontalPodAutoscaler
ReplicationController spec/scaleTargetRef/name HorizontalPodAutoscaler
ReplicaSet spec/scaleTargetRef/name HorizontalPodAutoscaler
StatefulSet spec/scaleTargetRef/name HorizontalPodAutoscaler
v1:ConfigMap spec/configSource/configMap Node
v1:ConfigMap rules/resourceNames Role ClusterRole
v1:ConfigMap metadata/annotations/nginx.ingress.kubernetes.io~fastcgi-params-configmap Ingress
v1:Secret spec/tls/secretName Ingress
v1:Secret metadata/annotations/ingress.kubernetes.io~auth-secret Ingress
v1:Secret metadata/annotations/nginx.ingress.kubernetes.io~auth-secret Ingress
v1:Secret metadata/annotations/nginx.ingress.kubernetes.io~auth-tls-secret Ingress
v1:Secret imagePullSecrets/name ServiceAccount
v1:Secret parameters/secretName StorageClass
v1:Secret parameters/adminSecretName StorageClass
v1:Secret parameters/userSecretName StorageClass
v1:Secret parameters/secretRef StorageClass
v1:Secret rules/resourceNames Role ClusterRole
v1:Secret spec/template/spec/containers/env/valueFrom/secretKeyRef/name serving.knative.dev/v1:Service
v1:Secret spec/azureFile/secretName PersistentVolume
v1:Service spec/serviceName apps/StatefulSet
v1:Service spec/rules/http/paths/backend/serviceName Ingress
v1:Service spec/backend/serviceName Ingress
v1:Service spec/rules/http/paths/backend/service/name Ingress
v1:Service spec/defaultBackend/service/name Ingress
v1:Service spec/service/name apiregistration.k8s.io/APIService
v1:Service webhooks/clientConfig/service admissionregistration.k8s.io/ValidatingWebhookConfiguration admissionregistration.k8s.io/MutatingWebhookConfiguration
rbac.authorization.k8s.io/Role roleRef/name rbac.authorization.k8s.io/RoleBinding
rbac.authorization.k8s.io/ClusterRole roleRef/name rbac.authorization.k8s.io/RoleBinding rbac.authorization.k8s.io/ClusterRoleBinding
v1:ServiceAccount subjects rbac.authorization.k8s.io/RoleBinding rbac.authorization.k8s.io/ClusterRoleBinding
v1:PersistentVolume spec/volumeName PersistentVolumeClaim
v1:PersistentVolume rules/resourceNames ClusterRole
storage.k8s.io/v1:StorageClass spec/storageClassName PersistentVolume PersistentVolumeClaim
storage.k8s.io/v1:StorageClass spec/volumeClaimTemplates/spec/storageClassName StatefulSet
admissionregistration.k8s.io/ValidatingAdmissionPolicy spec/policyName admissionregistration.k8s.io/ValidatingAdmissionPolicyBinding
`;

interface Reference {
  readonly target: KindPattern;
  readonly specs: readonly FieldSpec[];
}

const SPECS: Readonly<Record<string, string>> = {
  Pod: 'spec',
  PodTemplate: 'template/spec',
  CronJob: 'spec/jobTemplate/spec/template/spec',
};

/** https://github.com/kubernetes-sigs/kustomize/blob/master/api/internal/konfig/builtinpluginconsts/namereference.go */
const REFERENCES: readonly Reference[] = [
  ...IN_PODS.trim()
    .split('\n')
    .map((line): Reference => {
      const [target = '', paths = '', kinds = ''] = line.split(' | ');
      const specs = kinds
        .split(' ')
        .flatMap((kind) =>
          paths.split(' ').map((path) => `${SPECS[kindPattern(kind).kind ?? ''] ?? 'spec/template/spec'}/${path} ${kind}`),
        );
      return { target: kindPattern(target), specs: fieldSpecs(specs.join('\n')) };
    }),
  ...ELSEWHERE.trim()
    .split('\n')
    .map((line): Reference => {
      const space = line.indexOf(' ');
      return { target: kindPattern(line.slice(0, space)), specs: fieldSpecs(line.slice(space + 1)) };
    }),
];
