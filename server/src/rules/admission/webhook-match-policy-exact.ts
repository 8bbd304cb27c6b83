import { onWebhook } from '../../rule/on-webhook.ts';
import { cwe, docs } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const webhookMatchPolicyExact = defineRule({
  id: 'webhook-match-policy-exact',
  summary: 'A webhook sees only the API versions that it names',
  why: 'With Exact a request through another version of the same API is not sent to the webhook. A policy is gone around by writing the object in an older or newer version.',
  severity: 'medium',
  preset: 'strict',
  references: [
    cwe(693),
    docs(
      'Matching requests',
      'https://kubernetes.io/docs/reference/access-authn-authz/extensible-admission-controllers/#matching-requests-matchpolicy',
    ),
  ],
  examples: {
    bad: `
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingWebhookConfiguration
metadata: {name: names}
webhooks:
- name: names.example
  matchPolicy: Exact
#              ^^^^^ Webhook "names.example" sees only requests in the versions that it names
  rules: [{apiGroups: [apps], apiVersions: [v1], operations: [CREATE, UPDATE], resources: [deployments]}]
`,
    good: `
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingWebhookConfiguration
metadata: {name: names}
webhooks:
- name: names.example
  matchPolicy: Equivalent
  rules: [{apiGroups: [apps], apiVersions: [v1], operations: [CREATE, UPDATE], resources: [deployments]}]
`,
  },
  check: onWebhook(function* ({ field, rules, label }) {
    const policy = field.get('matchPolicy');
    if (!policy.is('Exact') || rules.every((rule) => rule.get('apiVersions').includes('*'))) return;
    yield {
      at: policy,
      message: `${label} sees only requests in the versions that it names`,
      fixes: [{ title: 'See requests in every version', safety: 'needs-review', changes: [set(policy, 'Equivalent')] }],
    };
  }),
});
