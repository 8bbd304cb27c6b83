import type { Resource } from '../resource.ts';
import { webhooksOf } from './webhook.ts';

/** True when something else writes the authority of a certificate into the object, as far as its annotations or its name say. */
export function injectsAuthority(resource: Resource): boolean {
  const annotations = resource.field.get('metadata', 'annotations');
  if (annotations.isOpen || annotations.entries.some(([key]) => INJECTORS.test(key))) return true;
  // What controller-gen writes is completed by a kustomization; engines make their own certificates when they start.
  return SELF_INJECTING.test(resource.name ?? '') || webhooksOf(resource).some(({ isPolicyEngine }) => isPolicyEngine);
}

/** https://cert-manager.io/docs/concepts/ca-injector/ */
const INJECTORS = /(?:^|[./])inject-(?:ca|apiserver-ca|cabundle)/;

const SELF_INJECTING =
  /^(?:validating|mutating)-webhook-configuration$|istio|linkerd|cert-manager|knative|vault|ingress-nginx|prometheus|kueue|karpenter|opentelemetry|metallb|external-secrets/;
