import type { Field } from '../../yaml/field.ts';
import type { Resource } from '../resource.ts';

/**
 * The cluster's configuration of Pod Security, in a file of its own or inside the one of all admission plug-ins.
 * https://kubernetes.io/docs/tasks/configure-pod-container/enforce-standards-admission-controller/
 */
export function podSecurityConfigsOf({ groupKind, field }: Resource): readonly Field[] {
  if (groupKind === 'pod-security.admission.config.k8s.io/PodSecurityConfiguration') return [field];
  if (groupKind !== 'apiserver.config.k8s.io/AdmissionConfiguration') return [];
  return field
    .get('plugins')
    .items.filter((plugin) => plugin.get('name').is('PodSecurity'))
    .map((plugin) => plugin.get('configuration'))
    .filter((configuration) => configuration.isMap);
}
