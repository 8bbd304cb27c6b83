import { isWhole, type Webhook } from '../../kube/admission/webhook.ts';
import { servedBy } from '../../kube/api-resources.ts';
import { onWebhook } from '../../rule/on-webhook.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Fix } from '../../rule/rule.ts';
import { type Change, set } from '../../yaml/change.ts';

export const webhookFailurePolicyIgnore = defineRule({
  id: 'webhook-failure-policy-ignore',
  summary: 'A policy engine is skipped when it does not answer',
  why: 'With Ignore the API server admits unjudged whatever it cannot ask about. Whoever can stop the engine, slow it down or fill its queue gets everything in.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K04:2025'),
    attack('T1610'),
    cwe(636),
    docs('Failure policy', 'https://kubernetes.io/docs/reference/access-authn-authz/extensible-admission-controllers/#failure-policy'),
  ],
  examples: {
    bad: `
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingWebhookConfiguration
metadata: {name: kyverno-resource-validating-webhook-cfg}
webhooks:
- name: validate.kyverno.svc-fail
  failurePolicy: Ignore
#                ^^^^^^ Webhook "validate.kyverno.svc-fail" is skipped when it does not answer
  clientConfig: {service: {name: kyverno-svc, namespace: kyverno}}
  rules: [{apiGroups: [''], apiVersions: [v1], operations: [CREATE, UPDATE], resources: [pods]}]
  sideEffects: None
  admissionReviewVersions: [v1]
`,
    good: `
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingWebhookConfiguration
metadata: {name: kyverno-resource-validating-webhook-cfg}
webhooks:
- name: validate.kyverno.svc-fail
  failurePolicy: Fail
  clientConfig: {service: {name: kyverno-svc, namespace: kyverno}}
  rules: [{apiGroups: [''], apiVersions: [v1], operations: [CREATE, UPDATE], resources: [pods]}]
  sideEffects: None
  admissionReviewVersions: [v1]
`,
  },
  check: onWebhook(function* (webhook) {
    const policy = webhook.field.get('failurePolicy');
    if (!webhook.isPolicyEngine || !policy.is('Ignore') || isAboutOwnKinds(webhook)) return;
    yield { at: policy, message: `${webhook.label} is skipped when it does not answer`, fixes: fixes(webhook) };
  }, 'validating'),
});

/** An engine also looks at the objects that it is configured with. */
const isAboutOwnKinds = ({ rules }: Webhook): boolean =>
  rules.length > 0 &&
  rules.every((rule) => {
    const groups = rule.get('apiGroups');
    return isWhole(groups) && groups.texts.every((group) => group !== '*' && servedBy(group) === undefined);
  });

/** The engine must be able to start, and the cluster to run, while it does not answer. */
function fixes({ field }: Webhook): readonly Fix[] {
  const selector = field.get('namespaceSelector');
  const own = field.get('clientConfig', 'service', 'namespace').text;
  const changes: Change[] = [set(field.get('failurePolicy'), 'Fail')];
  const values = [...new Set(['kube-system', ...(own === undefined ? [] : [own])])];
  if (selector.isAbsent)
    changes.push(set(selector, { matchExpressions: [{ key: 'kubernetes.io/metadata.name', operator: 'NotIn', values }] }));
  return [{ title: 'Refuse what cannot be judged, but for the namespaces of the system', safety: 'needs-review', changes }];
}
