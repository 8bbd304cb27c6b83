import { onMutatingWebhook } from '../../rule/on-webhook.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const webhookMutatingFailurePolicyFail = defineRule({
  id: 'webhook-mutating-failure-policy-fail',
  summary: 'A webhook that changes objects can stop them',
  why: 'While the webhook is away nothing that it matches can be deployed, not even the fix of a hole; whoever can stop it stops the cluster. Where the change is a convenience and something else judges the result, that is too high a price.',
  severity: 'low',
  preset: 'all',
  references: [
    owasp('K07:2025'),
    cwe(703),
    docs(
      'Admission webhook good practices',
      'https://kubernetes.io/docs/concepts/cluster-administration/admission-webhooks-good-practices/',
    ),
  ],
  examples: {
    bad: `
apiVersion: admissionregistration.k8s.io/v1
kind: MutatingWebhookConfiguration
metadata: {name: defaults}
webhooks:
- name: defaults.example
  failurePolicy: Fail
#                ^^^^ Webhook "defaults.example" stops what it cannot change
`,
    good: `
apiVersion: admissionregistration.k8s.io/v1
kind: MutatingWebhookConfiguration
metadata: {name: defaults}
webhooks:
- name: defaults.example
  failurePolicy: Ignore
`,
  },
  check: onMutatingWebhook(function* ({ field, label, isPolicyEngine }) {
    const policy = field.get('failurePolicy');
    if (isPolicyEngine || !policy.is('Fail')) return;
    yield {
      at: policy,
      message: `${label} stops what it cannot change`,
      fixes: [{ title: 'Let it pass unchanged', safety: 'needs-review', changes: [set(policy, 'Ignore')] }],
    };
  }),
});
