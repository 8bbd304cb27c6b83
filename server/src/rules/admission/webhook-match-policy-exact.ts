import { isWhole } from '../../kube/admission/webhook.ts';
import { onWebhook } from '../../rule/on-webhook.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';
import type { Field } from '../../yaml/field.ts';

export const webhookMatchPolicyExact = defineRule({
  id: 'webhook-match-policy-exact',
  summary: 'A webhook sees only the API versions that it names',
  why: 'With Exact a request through another version of the same API is not sent to the webhook. A policy is gone around by writing the object in an older or newer version.',
  severity: 'medium',
  preset: 'strict',
  references: [
    owasp('K04:2025'),
    attack('T1610'),
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
  rules: [{apiGroups: [networking.k8s.io], apiVersions: [v1], operations: [CREATE, UPDATE], resources: [ingresses]}]
`,
    good: `
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingWebhookConfiguration
metadata: {name: names}
webhooks:
- name: names.example
  matchPolicy: Equivalent
  rules: [{apiGroups: [networking.k8s.io], apiVersions: [v1], operations: [CREATE, UPDATE], resources: [ingresses]}]
`,
  },
  check: onWebhook(function* ({ field, rules, label }) {
    const policy = field.get('matchPolicy');
    if (!policy.is('Exact') || rules.every(seesAll)) return;
    yield {
      at: policy,
      message: `${label} sees only requests in the versions that it names`,
      fixes: [{ title: 'See requests in every version', safety: 'needs-review', changes: [set(policy, 'Equivalent')] }],
    };
  }),
});

const seesAll = (rule: Field): boolean => {
  const [groups, versions] = [rule.get('apiGroups'), rule.get('apiVersions')];
  const mayBeAll = !isWhole(groups) || groups.texts.every((group) => ONE_VERSION.has(group));
  return versions.includes('*') || (versions.includes('v1') && mayBeAll);
};

/** Groups that are served in version v1 alone. https://kubernetes.io/docs/reference/using-api/deprecation-guide/ */
const ONE_VERSION: ReadonlySet<string> = new Set(['', 'apps', 'batch', 'policy', 'rbac.authorization.k8s.io']);
