import { type Webhook, webhooksOf } from '../kube/admission/webhook.ts';
import type { GroupKind } from '../kube/kinds.ts';
import type { Resource } from '../kube/resource.ts';
import type { Context, Finding, Rule } from './rule.ts';

type Find = (webhook: Webhook, resource: Resource, context: Context) => Iterable<Finding>;

const VALIDATING = 'admissionregistration.k8s.io/ValidatingWebhookConfiguration';
const MUTATING = 'admissionregistration.k8s.io/MutatingWebhookConfiguration';

/** Looks at each webhook that judges objects, and at those that change them unless only judges shall be looked at. */
export const onWebhook = (find: Find, which: 'validating' | 'both' = 'both'): NonNullable<Rule['check']> =>
  of(which === 'both' ? [VALIDATING, MUTATING] : [VALIDATING], find);

/** Looks at each webhook that changes objects. */
export const onMutatingWebhook = (find: Find): NonNullable<Rule['check']> => of([MUTATING], find);

function of(kinds: readonly GroupKind[], find: Find): NonNullable<Rule['check']> {
  function* each(resource: Resource, context: Context): Generator<Finding> {
    for (const webhook of webhooksOf(resource)) yield* find(webhook, resource, context);
  }
  return Object.fromEntries(kinds.map((kind) => [kind, each]));
}
