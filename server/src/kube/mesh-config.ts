import { embeddedMapping } from '../yaml/embedded.ts';
import { Field } from '../yaml/field.ts';
import { istioValuesOf } from './mesh/values.ts';
import type { Resource } from './resource.ts';

/**
 * Istio's configuration of a whole mesh, wherever the resource holds it: as text in a ConfigMap, or in what an operator
 * installs. https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/
 */
export function meshConfigsOf(resource: Resource): readonly Field[] {
  const { groupKind, name, field } = resource;
  if (groupKind === 'core/ConfigMap') {
    // One of a revision has its name behind.
    if (name === undefined || !/^istio(?:-|$)/.test(name)) return [];
    const document = embeddedMapping(field.get('data', 'mesh'));
    return document === undefined ? [] : [Field.root(document)];
  }
  const own = groupKind === 'install.istio.io/IstioOperator' ? [field.get('spec', 'meshConfig')] : [];
  return [...own, ...istioValuesOf(resource).map((values) => values.get('meshConfig'))];
}
