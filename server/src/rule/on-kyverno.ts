import type { GroupKind } from '../kube/kinds.ts';
import type { Resource } from '../kube/resource.ts';
import type { Context, Finding, Rule } from './rule.ts';

type Check = NonNullable<Rule['check']>;
type Find = (policy: Resource, context: Context) => Iterable<Finding>;

/** Looks at the policies that have rules, in a namespace and in all. */
export const onRulePolicies = (find: Find): Check => of(['kyverno.io/ClusterPolicy', 'kyverno.io/Policy'], find);

/** Looks at policies written in CEL that judge objects. */
export const onValidatingPolicies = (find: Find): Check =>
  of(['policies.kyverno.io/ValidatingPolicy', 'policies.kyverno.io/NamespacedValidatingPolicy'], find);

/** Looks at policies that judge the signatures of images. */
export const onImagePolicies = (find: Find): Check =>
  of(['policies.kyverno.io/ImageValidatingPolicy', 'policies.kyverno.io/NamespacedImageValidatingPolicy'], find);

const of = (kinds: readonly GroupKind[], find: Find): Check => Object.fromEntries(kinds.map((kind) => [kind, find]));
