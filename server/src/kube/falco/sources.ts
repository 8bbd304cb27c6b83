import { embeddedMapping } from '../../yaml/embedded.ts';
import { Field } from '../../yaml/field.ts';
import type { Resource } from '../resource.ts';

/** What configures Falco, wherever an object holds it. */
export interface FalcoSources {
  /** Texts that are to be files of rules. */
  readonly files: readonly FalcoFile[];
  /** The contents of `falco.yaml`, whole ones and those that a chart completes. */
  readonly configs: readonly FalcoConfig[];
  /** Values of the chart. */
  readonly values: readonly Field[];
}

export interface FalcoFile {
  readonly name: string;
  /** The text itself. */
  readonly field: Field;
  /** Undefined for a text whose characters cannot be told apart, such as a folded one. */
  readonly root: Field | undefined;
}

export interface FalcoConfig {
  readonly field: Field;
  /** Nothing is added to it. */
  readonly isWhole: boolean;
}

/** Kinds that may hold them. */
export const FALCO_KINDS = [
  'core/ConfigMap',
  'helm.toolkit.fluxcd.io/HelmRelease',
  'helm.cattle.io/HelmChart',
  'argoproj.io/Application',
] as const;

/** Every rule about Falco asks. */
const known = new WeakMap<Resource, FalcoSources>();

export function falcoSourcesOf(resource: Resource): FalcoSources {
  const before = known.get(resource);
  if (before !== undefined) return before;
  const now = read(resource);
  known.set(resource, now);
  return now;
}

function read(resource: Resource): FalcoSources {
  if (resource.groupKind === 'core/ConfigMap') return readConfigMap(resource);
  return fromValues(valuesOf(resource));
}

function fromValues(values: readonly Field[]): FalcoSources {
  return {
    files: values.flatMap((one) => one.get('customRules').entries.flatMap(([name, field]) => fileOf(name, field))),
    configs: values.map((one) => ({ field: one.get('falco'), isWhole: false })).filter(({ field }) => field.isMap),
    values,
  };
}

function readConfigMap({ field, name = '' }: Resource): FalcoSources {
  const isFalcos = /falco/i.test(name) || /falco/i.test(field.get('metadata', 'labels', 'app.kubernetes.io/name').text ?? '');
  const entries = field.get('data').entries.filter(([, value]) => value.text !== undefined);
  return {
    files: entries.flatMap(([key, value]) => {
      const isNamed = isFalcos ? /rules?[\w.-]*\.ya?ml$/i.test(key) : /falco[\w.-]*rules?[\w.-]*\.ya?ml$/i.test(key);
      return isNamed || (/\.ya?ml$/i.test(key) && HOLDS_RULES.every((pattern) => pattern.test(value.text ?? ''))) ? fileOf(key, value) : [];
    }),
    configs: entries
      .filter(([key]) => /^falco\.ya?ml$/i.test(key))
      .flatMap(([, value]) => rootOf(value) ?? [])
      .filter((root) => root.isMap)
      .map((root) => ({ field: root, isWhole: true })),
    values: [],
  };
}

/** Files of Falco's own, and values that look like those of its chart. */
export const FALCO_FILES = {
  // People give such names to values of the chart too.
  falcoRules: (root: Field): FalcoSources =>
    root.isMap ? fromValues(falcosValues(root)) : { files: [{ name: '', field: root, root }], configs: [], values: [] },
  falcoConfig: (root: Field): FalcoSources => ({ files: [], configs: [{ field: root, isWhole: true }], values: [] }),
  values: (root: Field): FalcoSources => fromValues(falcosValues(root)),
} as const;

/** The values themselves, or those for Falco's chart as a part of another. */
const falcosValues = (root: Field): readonly Field[] => [root.get('falco'), root].filter(areFalcos).slice(0, 1);

function areFalcos(values: Field): boolean {
  const rules = values.get('customRules');
  if (rules.isMap && rules.entries.every(([name]) => /\.ya?ml$/.test(name))) return true;
  return values.get('falco').isMap && ['driver', 'falcosidekick', 'collectors'].some((key) => values.get(key).isPresent);
}

/** Items as only Falco has them. */
const HOLDS_RULES: readonly RegExp[] = [/^- (?:rule|macro): /m, /^ {2}condition:/m];

function fileOf(name: string, field: Field): FalcoFile[] {
  return field.text === undefined ? [] : [{ name, field, root: rootOf(field) }];
}

function rootOf(field: Field): Field | undefined {
  const document = embeddedMapping(field);
  return document === undefined ? undefined : Field.root(document);
}

/** The values that an operator gives Falco's chart. */
function valuesOf({ groupKind, field }: Resource): Field[] {
  const spec = field.get('spec');
  switch (groupKind) {
    // https://fluxcd.io/flux/components/helm/helmreleases/
    case 'helm.toolkit.fluxcd.io/HelmRelease':
      return spec.get('chart', 'spec', 'chart').is('falco') ? maps([spec.get('values')]) : [];
    // https://docs.k3s.io/add-ons/helm
    case 'helm.cattle.io/HelmChart':
      return /(?:^|\/)falco$/.test(spec.get('chart').text ?? '') ? maps([rootOf(spec.get('valuesContent'))]) : [];
    // https://argo-cd.readthedocs.io/en/stable/user-guide/helm/
    case 'argoproj.io/Application':
      return [spec.get('source'), ...spec.get('sources').items]
        .filter((source) => source.get('chart').is('falco'))
        .flatMap((source) => maps([source.get('helm', 'valuesObject'), rootOf(source.get('helm', 'values'))]));
    default:
      return [];
  }
}

const maps = (fields: readonly (Field | undefined)[]): Field[] => fields.flatMap((field) => (field?.isMap === true ? field : []));
