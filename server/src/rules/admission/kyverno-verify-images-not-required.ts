import { verificationsOf } from '../../kube/admission/kyverno.ts';
import { onImagePolicies, onRulePolicies } from '../../rule/on-kyverno.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';
import type { Field } from '../../yaml/field.ts';

export const kyvernoVerifyImagesNotRequired = defineRule({
  id: 'kyverno-verify-images-not-required',
  summary: 'Images pass that nobody has verified',
  why: 'With "required" switched off, an image that no attestation or signature was checked for is admitted like a verified one. The rule then only covers what happens to match.',
  severity: 'medium',
  preset: 'strict',
  references: [
    owasp('K04:2025'),
    owasp('K02:2022'),
    attack('T1195.002'),
    cwe(347),
    docs('Verify images rules', 'https://kyverno.io/docs/policy-types/cluster-policy/verify-images/overview/'),
  ],
  examples: {
    bad: `
apiVersion: policies.kyverno.io/v1
kind: ImageValidatingPolicy
metadata: {name: signed}
spec:
  validationConfigurations:
    required: false
#             ^^^^^ ImageValidatingPolicy "signed" lets images pass that were not verified
`,
    good: `
apiVersion: policies.kyverno.io/v1
kind: ImageValidatingPolicy
metadata: {name: signed}
spec:
  validationConfigurations:
    required: true
`,
  },
  check: {
    ...onRulePolicies(function* (policy) {
      for (const verification of verificationsOf(policy)) yield* optional(verification.get('required'), policy.label);
    }),
    ...onImagePolicies(({ field, label }) => optional(field.get('spec', 'validationConfigurations', 'required'), label)),
  },
});

function* optional(at: Field, label: string): Generator<Finding> {
  if (!at.is(false)) return;
  yield {
    at,
    message: `${label} lets images pass that were not verified`,
    fixes: [{ title: 'Require that they were', safety: 'needs-review', changes: [set(at, true)] }],
  };
}
