import { meshConfigsOf } from '../kube/mesh-config.ts';
import type { Resource } from '../kube/resource.ts';
import type { Field } from '../yaml/field.ts';
import type { Finding, Rule } from './rule.ts';

type Find = (config: Field, label: string) => Iterable<Finding>;

/** Looks at Istio's configuration of a whole mesh, wherever it stands. */
export function inMeshConfig(find: Find): NonNullable<Rule['check']> {
  function* check(resource: Resource): Generator<Finding> {
    for (const config of meshConfigsOf(resource)) yield* find(config, resource.label);
  }
  return {
    'core/ConfigMap': check,
    'install.istio.io/IstioOperator': check,
    'sailoperator.io/Istio': check,
    'helm.toolkit.fluxcd.io/HelmRelease': check,
    'argoproj.io/Application': check,
  };
}
