import type { Field } from '../yaml/field.ts';
import type { Resource } from './resource.ts';

/** The namespace whose policies hold for the whole mesh, unless its installation names another. https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/#MeshConfig-root_namespace */
export const ROOT_NAMESPACE = 'istio-system';

/** Rules of an AuthorizationPolicy that allow; none for one that denies, audits or asks somebody else, or may do so. */
export function allowingRules({ field }: Resource): readonly Field[] {
  const action = field.get('spec', 'action');
  return action.isAbsent || action.is('ALLOW') ? field.get('spec', 'rules').items : [];
}
