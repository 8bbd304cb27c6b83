import { podSecurityConfigsOf } from '../kube/apiserver-config/pod-security-config.ts';
import type { Resource } from '../kube/resource.ts';
import type { Field } from '../yaml/field.ts';
import type { Context, Finding, Rule } from './rule.ts';

/** Looks at the cluster's configuration of Pod Security, in a file of its own or inside that of all admission plug-ins. */
export function inPodSecurityConfigs(find: (configuration: Field, context: Context) => Iterable<Finding>): NonNullable<Rule['check']> {
  const check = function* (resource: Resource, context: Context): Generator<Finding> {
    for (const configuration of podSecurityConfigsOf(resource)) yield* find(configuration, context);
  };
  return {
    'apiserver.config.k8s.io/AdmissionConfiguration': check,
    'pod-security.admission.config.k8s.io/PodSecurityConfiguration': check,
  };
}
