import { isJudging } from '../../kube/admission/kyverno.ts';
import type { Resource } from '../../kube/resource.ts';
import { onImagePolicies, onRulePolicies, onValidatingPolicies } from '../../rule/on-kyverno.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';
import type { Field } from '../../yaml/field.ts';

export const kyvernoAdmissionDisabled = defineRule({
  id: 'kyverno-admission-disabled',
  summary: 'A policy does not look at requests',
  why: 'The policy is applied in the background alone, so that it writes reports about what already runs. Nothing is refused.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K04:2025'),
    attack('T1610'),
    cwe(693),
    docs('Policy settings', 'https://kyverno.io/docs/policy-types/cluster-policy/policy-settings/'),
  ],
  examples: {
    bad: `
apiVersion: policies.kyverno.io/v1
kind: ValidatingPolicy
metadata: {name: no-host-network}
spec:
  evaluation:
    admission:
      enabled: false
#              ^^^^^ ValidatingPolicy "no-host-network" refuses nothing: it does not look at requests
  validations: [{expression: '!object.spec.?hostNetwork.orValue(false)'}]
`,
    good: `
apiVersion: policies.kyverno.io/v1
kind: ValidatingPolicy
metadata: {name: no-host-network}
spec:
  evaluation:
    admission:
      enabled: true
  validations: [{expression: '!object.spec.?hostNetwork.orValue(false)'}]
`,
  },
  check: {
    ...onRulePolicies(function* (policy) {
      // What changes or adds something refuses nothing anyway.
      if (isJudging(policy)) yield* disabled(policy, policy.field.get('spec', 'admission'));
    }),
    ...onValidatingPolicies(unasked),
    ...onImagePolicies(unasked),
  },
});

function* unasked(policy: Resource): Generator<Finding> {
  const evaluation = policy.field.get('spec', 'evaluation');
  // Texts of other kinds are judged elsewhere, on the command line for one.
  if (!evaluation.get('mode').is('JSON')) yield* disabled(policy, evaluation.get('admission', 'enabled'));
}

function* disabled({ label }: Resource, at: Field): Generator<Finding> {
  if (!at.is(false)) return;
  yield {
    at,
    message: `${label} refuses nothing: it does not look at requests`,
    fixes: [{ title: 'Look at requests', safety: 'needs-review', changes: [set(at, true)] }],
  };
}
