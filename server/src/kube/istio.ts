import type { Field } from '../yaml/field.ts';
import type { Resource } from './resource.ts';

/** The namespace whose policies hold for the whole mesh, unless its installation names another. https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/#MeshConfig-root_namespace */
export const ROOT_NAMESPACE = 'istio-system';

/** What an AuthorizationPolicy does with the requests that its rules match; undefined when a template decides. */
export function actionOf({ field }: Resource): string | undefined {
  const action = field.get('spec', 'action');
  return action.isAbsent ? 'ALLOW' : action.text;
}

/** Rules of an AuthorizationPolicy that allow; none for one that denies, audits or asks somebody else, or may do so. */
export function allowingRules(policy: Resource): readonly Field[] {
  return actionOf(policy) === 'ALLOW' ? rulesOf(policy) : [];
}

export const rulesOf = ({ field }: Resource): readonly Field[] => field.get('spec', 'rules').items;

/** The callers that a rule names. */
export const sourcesOf = (rule: Field): readonly Field[] => rule.get('from').items.map((item) => item.get('source'));

/** The operations that a rule names. */
export const operationsOf = (rule: Field): readonly Field[] => rule.get('to').items.map((item) => item.get('operation'));

/** The conditions of a rule, each with a `key`. */
export const conditionsOf = (rule: Field): readonly Field[] => rule.get('when').items;

/** The settings for TLS of a DestinationRule: for all ports, for single ones, and of its subsets. https://istio.io/latest/docs/reference/config/networking/destination-rule/ */
export function clientTlsOf({ field }: Resource): readonly Field[] {
  const spec = field.get('spec');
  const policies = [spec, ...spec.get('subsets').items].map((holder) => holder.get('trafficPolicy'));
  const settings = policies.flatMap((policy) => [policy, ...policy.get('portLevelSettings').items]).map((holder) => holder.get('tls'));
  // An alias brings the same once more.
  return [...new Map(settings.filter((tls) => tls.isMap).map((tls) => [tls.span.start, tls])).values()];
}
