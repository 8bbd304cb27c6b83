import { embeddedDocuments } from '../../yaml/embedded.ts';
import { Field } from '../../yaml/field.ts';
import { groupKind } from '../kinds.ts';
import { asResource } from '../resource.ts';
import type { FieldSpec } from './field-specs.ts';

/** What one kustomization.yaml does to objects, as far as it matters for facts. https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/ */
export interface KustomizationFact {
  /** It only adds to other kustomizations. https://kubectl.docs.kubernetes.io/guides/config_management/components/ */
  readonly isComponent: boolean;
  /** Files and folders as written, relative to the file. */
  readonly resources: readonly string[];
  readonly components: readonly string[];
  /** The names have a hash at their end in the cluster, and so have the references to them. */
  readonly generated: readonly { readonly kind: 'ConfigMap' | 'Secret'; readonly name: string }[];
  readonly patches: readonly PatchFact[];
  /** The empty text where it sets none; undefined where a template hides it. So are the two below. */
  readonly namespace: string | undefined;
  readonly namePrefix: string | undefined;
  readonly nameSuffix: string | undefined;
  readonly labels: readonly LabelsFact[];
  /** Set on all objects and on the pods of workloads. */
  readonly annotations: Readonly<Record<string, string>>;
  /** It draws in what is not in the workspace, or makes it: charts, generators, addresses. */
  readonly isOpen: boolean;
}

/** Which objects a patch may be for: those that fit the target, or those that the patch itself names. */
export interface PatchFact {
  /** Of the patch's file, relative to the kustomization. */
  readonly path?: string;
  /** Undefined parts fit all. */
  readonly target?: { readonly kind: string | undefined; readonly name: string | undefined };
  /** Of a patch that is written out: the objects it names; undefined where they cannot be told. */
  readonly objects?: readonly { readonly groupKind: string; readonly name: string | undefined }[];
}

export interface LabelsFact {
  readonly pairs: Readonly<Record<string, string>>;
  /** Into selectors, too, and so into the pods. */
  readonly reaches: 'objects' | 'templates' | 'selectors';
  /** Places beyond those. */
  readonly fields: readonly FieldSpec[];
  /** Where the pairs stand in the kustomization. */
  readonly path: readonly (string | number)[];
}

export function kustomizationFact(field: Field, isComponent: boolean): KustomizationFact {
  const resources = [...field.get('resources').items, ...field.get('bases').items];
  const isRemote = [...resources, ...field.get('components').items].some((item) => item.text === undefined || REMOTE.test(item.text));
  return {
    isComponent,
    resources: resources.flatMap((item) => item.text ?? []),
    components: field.get('components').texts,
    generated: [...generatedBy(field, 'ConfigMap', 'configMapGenerator'), ...generatedBy(field, 'Secret', 'secretGenerator')],
    patches: [...PATCH_LISTS.flatMap((list) => field.get(list).items.map(patchFact)), ...(isUnclear(field) ? [{}] : [])],
    namespace: textOf(field.get('namespace')),
    namePrefix: textOf(field.get('namePrefix')),
    nameSuffix: textOf(field.get('nameSuffix')),
    labels: labelsFacts(field),
    annotations: pairsOf(field.get('commonAnnotations')),
    isOpen: isRemote || field.isOpen || MAKERS.some((key) => !field.get(key).isEmpty),
  };
}

/** https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/resource/ */
const REMOTE = /^(?:[a-z][a-z0-9+.-]*:|git@|(?:www\.)?(?:github|gitlab|bitbucket)\.)|\?ref=/i;

const MAKERS = ['helmCharts', 'helmChartInflationGenerator', 'generators'];

/** In the order in which they take effect. */
export const PATCH_LISTS = ['patchesStrategicMerge', 'patches', 'patchesJson6902'] as const;

/** It may change any object in ways that are not followed. */
const isUnclear = (field: Field): boolean =>
  [...PATCH_LISTS, 'replacements', 'configurations'].some((list) => field.get(list).isOpen) ||
  ['transformers', 'openapi'].some((list) => !field.get(list).isEmpty);

const generatedBy = (field: Field, kind: 'ConfigMap' | 'Secret', list: string): KustomizationFact['generated'] =>
  field.get(list).items.flatMap((item) => (item.get('name').text === undefined ? [] : { kind, name: item.get('name').written ?? '' }));

const textOf = (field: Field): string | undefined => (field.isAbsent ? '' : field.text);

/** Of an entry of one of the lists of patches. */
export function patchFact(item: Field): PatchFact {
  const path = item.get('path').text ?? (item.kind === 'scalar' && item.text?.includes('\n') === false ? item.text : undefined);
  const inline = item.kind === 'scalar' ? item : item.get('patch');
  const target = item.get('target');
  return {
    ...(path === undefined ? {} : { path }),
    ...(target.isAbsent ? {} : { target: { kind: target.get('kind').text, name: target.get('name').text } }),
    ...(path === undefined && target.isAbsent ? objectsIn(inline) : {}),
  };
}

function objectsIn(patch: Field): Pick<PatchFact, 'objects'> {
  const resources = [...embeddedDocuments(patch)].map((document) => asResource(Field.root(document)));
  if (resources.length === 0 || resources.includes(undefined)) return {};
  return {
    objects: resources.flatMap((resource) =>
      resource === undefined ? [] : { groupKind: groupKind(resource.group, resource.kind), name: resource.name },
    ),
  };
}

/** https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/labels/ */
function labelsFacts(field: Field): LabelsFact[] {
  const others = field.get('labels').items.map((item, i): LabelsFact => {
    const reaches = item.get('includeSelectors').is(true) ? 'selectors' : item.get('includeTemplates').is(true) ? 'templates' : 'objects';
    const fields = [...item.get('fields').items, ...item.get('fieldSpecs').items].map(fieldSpec);
    return { pairs: pairsOf(item.get('pairs')), reaches, fields, path: ['labels', i, 'pairs'] };
  });
  const common: LabelsFact = { pairs: pairsOf(field.get('commonLabels')), reaches: 'selectors', fields: [], path: ['commonLabels'] };
  return [...others, common].filter(({ pairs }) => Object.keys(pairs).length > 0);
}

function fieldSpec(item: Field): FieldSpec {
  const kind = Object.fromEntries(
    ['group', 'version', 'kind'].flatMap((key) => (item.get(key).text === undefined ? [] : [[key, item.get(key).text]])),
  );
  return {
    kinds: [kind],
    path: (item.get('path').text ?? '').split(/(?<!\\)\//).map((name) => name.replaceAll('\\/', '/')),
    isMade: item.get('create').is(true),
  };
}

const pairsOf = (field: Field): Record<string, string> =>
  Object.fromEntries(field.entries.flatMap(([key, value]) => (value.written === undefined ? [] : [[key, value.written]])));
