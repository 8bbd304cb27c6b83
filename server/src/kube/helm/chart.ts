import type { Field } from '../../yaml/field.ts';
import { type MapValue, mapOf, textValue, type Value } from './value.ts';

/** What a Chart.yaml says, as far as templates and values need it. */
export interface Chart {
  /** The texts of Chart.yaml by the names that templates have for them; undefined for what is not known. */
  readonly texts: ReadonlyMap<string, string | undefined>;
  /** Names in `.Values` below which a dependency has its own values. */
  readonly dependencies: readonly string[];
  /** Paths in `.Values` that the charts around this one may set, whatever its own files say. */
  readonly hidden: readonly (readonly string[])[];
}

/** https://helm.sh/docs/topics/charts/#the-chartyaml-file */
const TEXTS: Readonly<Record<string, string>> = {
  APIVersion: 'apiVersion',
  AppVersion: 'appVersion',
  Condition: 'condition',
  Description: 'description',
  Home: 'home',
  Icon: 'icon',
  KubeVersion: 'kubeVersion',
  Name: 'name',
  Tags: 'tags',
  Type: 'type',
  Version: 'version',
};

/** Reads the root of a Chart.yaml; `isInside` when the chart stands in the folder `charts` of another. */
export function readChart(field: Field, isInside = false): Chart {
  const dependencies = field.get('dependencies').items;
  return {
    texts: new Map(Object.entries(TEXTS).map(([name, key]) => [name, textIn(field.get(key))])),
    dependencies: dependencies.flatMap((dependency) => dependency.get('alias').text ?? dependency.get('name').text ?? []),
    hidden: isInside ? [['global']] : [],
  };
}

/** What is absent is the empty text. A number would be written anew. */
const textIn = (field: Field): string | undefined => (field.isAbsent ? '' : field.text);

/** `.Chart`, of which more may be asked than this. */
export function chartMap({ texts }: Chart): MapValue {
  return mapOf(
    new Map([...texts].map(([name, text]): [string, Value | undefined] => [name, text === undefined ? undefined : textValue(text)])),
    true,
  );
}
