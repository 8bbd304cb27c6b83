import type { Field } from '../yaml/field.ts';
import type { Resource } from './resource.ts';

/**
 * The values that a resource gives to a Helm chart of one of these names.
 * https://fluxcd.io/flux/components/helm/helmreleases/ and https://argo-cd.readthedocs.io/en/stable/user-guide/helm/
 */
export function chartValuesOf({ groupKind, field }: Resource, charts: readonly string[]): readonly Field[] {
  const spec = field.get('spec');
  const isOne = (name: Field): boolean => name.text !== undefined && charts.includes(name.text);
  switch (groupKind) {
    case 'helm.toolkit.fluxcd.io/HelmRelease':
      return isOne(spec.get('chart', 'spec', 'chart')) ? [spec.get('values')] : [];
    case 'argoproj.io/Application':
      return [spec.get('source'), ...spec.get('sources').items].flatMap((source) =>
        isOne(source.get('chart')) ? [source.get('helm', 'valuesObject')] : [],
      );
    default:
      return [];
  }
}
