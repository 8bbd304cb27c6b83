import { type Webhook, webhooksOf } from '../kube/admission/webhook.ts';
import type { Resource } from '../kube/resource.ts';
import type { Context, Finding, Rule } from './rule.ts';

type Find = (webhook: Webhook, resource: Resource, context: Context) => Iterable<Finding>;

/** Looks at each webhook that judges objects, and at those that change them if both shall be looked at. */
export function onWebhook(find: Find, which: 'validating' | 'both' = 'both'): NonNullable<Rule['check']> {
  function* each(resource: Resource, context: Context): Generator<Finding> {
    for (const webhook of webhooksOf(resource)) yield* find(webhook, resource, context);
  }
  return {
    'admissionregistration.k8s.io/ValidatingWebhookConfiguration': each,
    ...(which === 'both' && { 'admissionregistration.k8s.io/MutatingWebhookConfiguration': each }),
  };
}
