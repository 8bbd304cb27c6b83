import { embeddedMapping } from '../yaml/embedded.ts';
import { Field } from '../yaml/field.ts';
import type { Resource } from './resource.ts';

/**
 * Istio's configuration of a whole mesh, wherever the resource holds it: as text in a ConfigMap, or in what an operator
 * installs. https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/
 */
export function meshConfigsOf({ groupKind, name, field }: Resource): readonly Field[] {
  switch (groupKind) {
    case 'core/ConfigMap': {
      // One of a revision has its name behind.
      if (name === undefined || !/^istio(?:-|$)/.test(name)) return [];
      const document = embeddedMapping(field.get('data', 'mesh'));
      return document === undefined ? [] : [Field.root(document)];
    }
    case 'install.istio.io/IstioOperator':
      return [field.get('spec', 'meshConfig'), field.get('spec', 'values', 'meshConfig')];
    case 'sailoperator.io/Istio':
      return [field.get('spec', 'values', 'meshConfig')];
    default:
      return [];
  }
}
