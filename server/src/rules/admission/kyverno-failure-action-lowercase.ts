import { kyvernoRulesOf } from '../../kube/admission/kyverno.ts';
import { onRulePolicies } from '../../rule/on-kyverno.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const kyvernoFailureActionLowercase = defineRule({
  id: 'kyverno-failure-action-lowercase',
  summary: 'The action of a policy is written as old releases had it',
  why: 'Kyverno still understands the words in lower case and warns about them. A release that no longer does falls back to auditing.',
  severity: 'low',
  preset: 'strict',
  references: [
    owasp('K04:2025'),
    cwe(477),
    docs('Policy settings', 'https://kyverno.io/docs/policy-types/cluster-policy/policy-settings/'),
  ],
  examples: {
    bad: `
apiVersion: kyverno.io/v1
kind: ClusterPolicy
metadata: {name: no-host-network}
spec:
  validationFailureAction: enforce
#                          ^^^^^^^ The action is written Enforce today
  rules: []
`,
    good: `
apiVersion: kyverno.io/v1
kind: ClusterPolicy
metadata: {name: no-host-network}
spec:
  validationFailureAction: Enforce
  rules: []
`,
  },
  check: onRulePolicies(function* (policy) {
    const spec = policy.field.get('spec');
    const validations = kyvernoRulesOf(policy).map((rule) => rule.get('validate'));
    const overrides = [
      spec.get('validationFailureActionOverrides'),
      ...validations.map((validate) => validate.get('failureActionOverrides')),
    ];
    const actions = [
      spec.get('validationFailureAction'),
      ...validations.map((validate) => validate.get('failureAction')),
      ...overrides.flatMap(({ items }) => items.map((item) => item.get('action'))),
    ];
    for (const action of actions) {
      const meant = action.is('enforce') ? 'Enforce' : action.is('audit') ? 'Audit' : undefined;
      if (meant === undefined) continue;
      yield {
        at: action,
        message: `The action is written ${meant} today`,
        fixes: [{ title: `Write ${meant}`, safety: 'safe', changes: [set(action, meant)] }],
      };
    }
  }),
});
