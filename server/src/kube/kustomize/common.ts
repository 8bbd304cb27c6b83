import { groupKind } from '../kinds.ts';
import { isClusterScoped } from '../scope.ts';
import { changedAt, type FieldSpec, fieldSpecs, withEntries } from './field-specs.ts';
import type { Identity } from './identity.ts';
import type { KustomizationFact, LabelsFact } from './kustomization.ts';
import type { Part } from './part.ts';
import { leaf, type Place, type Tree, textBelow, Undecided, withText } from './tree.ts';

/** Where a kustomization says something of itself. */
export type PlaceOf = (...path: readonly (string | number)[]) => Place;

/** Gives objects the namespace, prefix, suffix, labels and annotations that a kustomization sets for all. */
export function setForAll(kustomization: KustomizationFact, placeOf: PlaceOf, part: Part): void {
  const { namespace, namePrefix, nameSuffix, labels, annotations } = kustomization;
  if (namespace !== '') moved(part, namespace, placeOf('namespace'));
  if (namePrefix !== '') renamed(part, (name) => `${known(namePrefix)}${name}`);
  if (nameSuffix !== '') renamed(part, (name) => `${name}${known(nameSuffix)}`);
  for (const label of labels) labelled(part, label, placeOf);
  const all = Object.entries(annotations);
  if (all.length > 0) {
    const { identity } = part;
    part.follow((tree) =>
      all.reduce((changed, [key, value]) => withEntries(changed, ANNOTATED, identity, key, value, placeOf('commonAnnotations', key)), tree),
    );
  }
}

function known(text: string | undefined): string {
  if (text === undefined) throw new Undecided();
  return text;
}

/** https://github.com/kubernetes-sigs/kustomize/blob/master/api/filters/namespace/namespace.go */
function moved(part: Part, namespace: string | undefined, place: Place): void {
  const { identity } = part;
  const { group, version, kind } = identity;
  part.follow((tree) => {
    const space = known(namespace);
    const set = (): Tree => leaf(space, place);
    let changed = isClusterScoped(groupKind(group, kind)) ? tree : withText(tree, ['metadata', 'namespace'], space, place);
    if (kind === 'Namespace' && version === 'v1' && group === '') changed = withText(changed, ['metadata', 'name'], space, place);
    if (kind === 'RoleBinding' || kind === 'ClusterRoleBinding')
      changed = changedAt(changed, ['subjects'], undefined, (subjects) => withDefaultMoved(subjects, space, place));
    if (group === 'apiregistration.k8s.io' && kind === 'APIService')
      changed = changedAt(changed, ['spec', 'service', 'namespace'], place, set);
    if (group === 'apiextensions.k8s.io' && kind === 'CustomResourceDefinition')
      changed = changedAt(changed, ['spec', 'conversion', 'webhook', 'clientConfig', 'service', 'namespace'], undefined, set);
    return changed;
  });
  const isSpace = kind === 'Namespace' && group === '';
  const isWithout = isClusterScoped(groupKind(group, kind));
  if (namespace !== undefined) part.become(isSpace ? { name: namespace } : isWithout ? {} : { namespace });
}

/** The default account always; others follow when they are among the objects. */
function withDefaultMoved(subjects: Tree | undefined, namespace: string, place: Place): Tree {
  if (subjects?.kind !== 'list') throw new Undecided();
  const items = subjects.items.map((item) =>
    textBelow(item, 'name') === 'default' ? withText(item, ['namespace'], namespace, place) : item,
  );
  return items.every((item, i) => item === subjects.items[i]) ? subjects : { ...subjects, items };
}

/** https://github.com/kubernetes-sigs/kustomize/blob/master/api/internal/builtins/PrefixTransformer.go */
export const keepsName = ({ group, kind }: Pick<Identity, 'group' | 'kind'>): boolean =>
  kind === 'Namespace' || kind === 'CustomResourceDefinition' || (group === 'apiregistration.k8s.io' && kind === 'APIService');

function renamed(part: Part, rename: (name: string) => string): void {
  if (keepsName(part.original)) return;
  part.follow((tree) => {
    const name = textBelow(tree, 'metadata', 'name');
    return name === undefined
      ? tree
      : changedAt(tree, ['metadata', 'name'], undefined, (at) => leaf(rename(name), at?.place ?? tree.place));
  });
  try {
    part.become({ name: rename(part.identity.name) });
  } catch (error) {
    if (!(error instanceof Undecided)) throw error;
  }
}

function labelled(part: Part, { pairs, reaches, path, fields }: LabelsFact, placeOf: PlaceOf): void {
  const { identity } = part;
  const specs = [...fields, ...REACHED[reaches]];
  part.follow((tree) =>
    Object.entries(pairs).reduce((changed, [key, value]) => withEntries(changed, specs, identity, key, value, placeOf(...path, key)), tree),
  );
}

const OBJECTS = fieldSpecs('metadata/labels +');

/** https://github.com/kubernetes-sigs/kustomize/blob/master/api/internal/konfig/builtinpluginconsts/metadatalabels.go */
const TEMPLATES = fieldSpecs(`
metadata/labels +
spec/template/metadata/labels + v1:ReplicationController Deployment ReplicaSet DaemonSet apps/StatefulSet batch/Job
spec/volumeClaimTemplates[]/metadata/labels + apps/StatefulSet
spec/jobTemplate/metadata/labels + batch/CronJob
spec/jobTemplate/spec/template/metadata/labels + batch/CronJob
`);

/** https://github.com/kubernetes-sigs/kustomize/blob/master/api/internal/konfig/builtinpluginconsts/commonlabels.go */
const SELECTORS = [
  ...fieldSpecs(`
spec/selector + v1:Service v1:ReplicationController
spec/selector/matchLabels + Deployment ReplicaSet DaemonSet apps/StatefulSet
spec/template/spec/affinity/podAffinity/preferredDuringSchedulingIgnoredDuringExecution/podAffinityTerm/labelSelector/matchLabels apps/Deployment apps/StatefulSet
spec/template/spec/affinity/podAffinity/requiredDuringSchedulingIgnoredDuringExecution/labelSelector/matchLabels apps/Deployment apps/StatefulSet
spec/template/spec/affinity/podAntiAffinity/preferredDuringSchedulingIgnoredDuringExecution/podAffinityTerm/labelSelector/matchLabels apps/Deployment apps/StatefulSet
spec/template/spec/affinity/podAntiAffinity/requiredDuringSchedulingIgnoredDuringExecution/labelSelector/matchLabels apps/Deployment apps/StatefulSet
spec/template/spec/topologySpreadConstraints/labelSelector/matchLabels apps/Deployment apps/StatefulSet
spec/selector/matchLabels batch/Job policy/PodDisruptionBudget
spec/jobTemplate/spec/selector/matchLabels batch/CronJob
spec/podSelector/matchLabels networking.k8s.io/NetworkPolicy
spec/ingress/from/podSelector/matchLabels networking.k8s.io/NetworkPolicy
spec/egress/to/podSelector/matchLabels networking.k8s.io/NetworkPolicy
`),
  ...TEMPLATES,
];

const REACHED: Readonly<Record<LabelsFact['reaches'], readonly FieldSpec[]>> = {
  objects: OBJECTS,
  templates: TEMPLATES,
  selectors: SELECTORS,
};

/** https://github.com/kubernetes-sigs/kustomize/blob/master/api/internal/konfig/builtinpluginconsts/commonannotations.go */
const ANNOTATED = fieldSpecs(`
metadata/annotations +
spec/template/metadata/annotations + v1:ReplicationController Deployment ReplicaSet DaemonSet StatefulSet batch/Job
spec/jobTemplate/metadata/annotations + batch/CronJob
spec/jobTemplate/spec/template/metadata/annotations + batch/CronJob
`);
