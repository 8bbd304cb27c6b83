import { effectiveAction, isAudit, isJudging, mayEnforceSomewhere, validationsOf, verificationsOf } from '../../kube/admission/kyverno.ts';
import { isWhole } from '../../kube/admission/webhook.ts';
import type { Resource } from '../../kube/resource.ts';
import { onImagePolicies, onRulePolicies, onValidatingPolicies } from '../../rule/on-kyverno.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';
import type { Field } from '../../yaml/field.ts';

export const kyvernoFailurePolicyIgnore = defineRule({
  id: 'kyverno-failure-policy-ignore',
  summary: 'A policy is skipped when Kyverno does not answer',
  why: 'With Ignore a request passes unjudged whenever the webhook is slow, overloaded or gone. Whoever can slow it down gets everything admitted.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K04:2025'),
    attack('T1610'),
    cwe(636),
    docs('Policy settings', 'https://kyverno.io/docs/policy-types/cluster-policy/policy-settings/'),
  ],
  examples: {
    bad: `
apiVersion: policies.kyverno.io/v1
kind: ValidatingPolicy
metadata: {name: no-host-network}
spec:
  failurePolicy: Ignore
#                ^^^^^^ ValidatingPolicy "no-host-network" is skipped when Kyverno does not answer
  matchConstraints:
    resourceRules: [{apiGroups: [''], apiVersions: [v1], operations: [CREATE, UPDATE], resources: [pods]}]
  validations: [{expression: '!object.spec.?hostNetwork.orValue(false)'}]
`,
    good: `
apiVersion: policies.kyverno.io/v1
kind: ValidatingPolicy
metadata: {name: no-host-network}
spec:
  failurePolicy: Fail
  matchConstraints:
    resourceRules: [{apiGroups: [''], apiVersions: [v1], operations: [CREATE, UPDATE], resources: [pods]}]
  validations: [{expression: '!object.spec.?hostNetwork.orValue(false)'}]
`,
  },
  yieldsTo: ['kyverno-admission-disabled'],
  check: {
    ...onRulePolicies(function* (policy) {
      if (!isJudging(policy) || onlyAudits(policy)) return;
      const spec = policy.field.get('spec');
      yield* ignored(policy, spec.get('failurePolicy'));
      yield* ignored(policy, spec.get('webhookConfiguration', 'failurePolicy'));
    }),
    ...onValidatingPolicies(unlessAudits),
    ...onImagePolicies(unlessAudits),
  },
});

/** What refuses nothing cannot be skipped; another rule tells that it refuses nothing. */
function onlyAudits(policy: Resource): boolean {
  const own = [...validationsOf(policy), ...verificationsOf(policy)].map((section) => section.get('failureAction'));
  const actions = own.map((action) => effectiveAction(policy, action));
  return actions.every((action) => action.isAbsent || isAudit(action)) && !mayEnforceSomewhere(policy);
}

function* unlessAudits(policy: Resource): Generator<Finding> {
  const actions = policy.field.get('spec', 'validationActions');
  if (!isWhole(actions) || actions.items.length === 0 || actions.includes('Deny'))
    yield* ignored(policy, policy.field.get('spec', 'failurePolicy'));
}

function* ignored({ label }: Resource, at: Field): Generator<Finding> {
  if (!at.is('Ignore')) return;
  yield {
    at,
    message: `${label} is skipped when Kyverno does not answer`,
    fixes: [{ title: 'Refuse what cannot be judged', safety: 'needs-review', changes: [set(at, 'Fail')] }],
  };
}
