import type { Field } from '../../yaml/field.ts';
import { chartValuesOf } from '../chart.ts';
import type { Resource } from '../resource.ts';

/** The values of Istio's charts, in whatever installs them. https://istio.io/latest/docs/setup/install/ */
export function istioValuesOf(resource: Resource): readonly Field[] {
  switch (resource.groupKind) {
    case 'install.istio.io/IstioOperator':
    case 'sailoperator.io/Istio':
      return [resource.field.get('spec', 'values')];
    default:
      return chartValuesOf(resource, ['istiod', 'gateway', 'ztunnel']);
  }
}
