import type { GroupKind } from '../../kube/kinds.ts';
import type { Pod } from '../../kube/pod.ts';
import { HOME_LABELS } from '../../kube/protections.ts';
import type { Resource } from '../../kube/resource.ts';
import { typedRoot } from '../../kube/resource-shape.ts';
import { homeOf, type StrayField, strayFields } from '../../kube/stray-field.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Finding, type Fix } from '../../rule/rule.ts';
import { remove, rename, set } from '../../yaml/change.ts';
import type { Field } from '../../yaml/field.ts';
import { knownData } from '../../yaml/known.ts';

/** Kinds that protect or grant, and hold no pods. */
const KINDS: readonly GroupKind[] = [
  'core/ServiceAccount',
  'core/Service',
  'core/ResourceQuota',
  'core/LimitRange',
  'networking.k8s.io/NetworkPolicy',
  'networking.k8s.io/Ingress',
  'rbac.authorization.k8s.io/Role',
  'rbac.authorization.k8s.io/ClusterRole',
  'rbac.authorization.k8s.io/RoleBinding',
  'rbac.authorization.k8s.io/ClusterRoleBinding',
  'admissionregistration.k8s.io/ValidatingWebhookConfiguration',
  'admissionregistration.k8s.io/ValidatingAdmissionPolicy',
  'admissionregistration.k8s.io/ValidatingAdmissionPolicyBinding',
  'security.istio.io/AuthorizationPolicy',
  'security.istio.io/PeerAuthentication',
  'security.istio.io/RequestAuthentication',
];

export const securityFieldUnknown = defineRule({
  id: 'security-field-unknown',
  summary: 'A field that should protect stands where it does not exist',
  why: 'Kubernetes refuses a field it does not know or drops it, as the client asks; Helm and controllers mostly ask for the latter. The manifest then promises a protection that the cluster never heard of, and every reader believes in it.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K01:2025'),
    cwe(693),
    docs('Pod', 'https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/'),
    docs('Field validation', 'https://kubernetes.io/docs/reference/using-api/api-concepts/'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  securityContext:
    runAsNonroot: true
#   ^^^^^^^^^^^^ "runAsNonroot" has no effect: the field is called "runAsNonRoot"
    readOnlyRootFilesystem: true
#   ^^^^^^^^^^^^^^^^^^^^^^ "readOnlyRootFilesystem" has no effect here: it belongs to a container's securityContext
  containers:
  - name: web
    image: registry.example/web:1.4.2
`,
    good: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  securityContext:
    runAsNonRoot: true
  containers:
  - name: web
    image: registry.example/web:1.4.2
    securityContext:
      readOnlyRootFilesystem: true
`,
  },
  check: {
    pod: (pod) => findingsIn(pod.resource, pod),
    ...Object.fromEntries(KINDS.map((kind) => [kind, (resource: Resource) => findingsIn(resource)])),
  },
});

function* findingsIn(resource: Resource, pod?: Pod): Generator<Finding> {
  const root = typedRoot(resource);
  if (root !== undefined) for (const stray of strayFields(root.field, root.type)) yield findingOf(stray, pod);
}

function findingOf(stray: StrayField, pod: Pod | undefined): Finding {
  return { at: stray.field, onKey: true, message: messageOf(stray), fixes: fixesOf(stray, pod) };
}

function messageOf({ field, object, name, home }: StrayField): string {
  const written = `"${field.segment}" has no effect`;
  if (home === object.type) return `${written}: the field is called "${name}"`;
  const label = HOME_LABELS.get(home);
  return field.segment === name ? `${written} here: it belongs to ${label}` : `${written}: ${label} has "${name}"`;
}

function fixesOf(stray: StrayField, pod: Pod | undefined): Fix[] {
  const { field, object, name, home } = stray;
  // Whether the pod's own limits were meant or those of its containers is not known.
  if (object.type === 'PodSpec' && home === 'ResourceRequirements') return [];
  const target = homeOf(stray);
  if (target === undefined) return home === 'SecurityContext' && pod !== undefined ? moveToContainers(field, name, pod) : [];
  if (target.isPresent) return [dropped(field)];
  if (!target.isAbsent) return [];
  if (home === object.type)
    return [{ title: `Rename to ${name}, so that it takes effect`, safety: 'needs-review', changes: [rename(field, name)] }];
  return moved(field, [target], `Move to ${HOME_LABELS.get(home)}, so that it takes effect`);
}

/** What a container says already stays. */
function moveToContainers(field: Field, name: string, { containers }: Pod): Fix[] {
  const targets = containers.filter(({ role }) => role !== 'ephemeral').map(({ securityContext }) => securityContext.get(name));
  if (targets.length === 0 || targets.some(({ isUnknown }) => isUnknown)) return [];
  const missing = targets.filter(({ isAbsent }) => isAbsent);
  return missing.length === 0 ? [dropped(field)] : moved(field, missing, 'Move to every container, so that it takes effect');
}

function moved(field: Field, targets: readonly Field[], title: string): Fix[] {
  const value = knownData(field);
  if (value === undefined) return [];
  return [{ title, safety: 'needs-review', changes: [...targets.map((target) => set(target, value)), remove(field)] }];
}

const dropped = (field: Field): Fix => ({ title: `Remove ${field.segment}, which does nothing`, safety: 'safe', changes: [remove(field)] });
