import { verificationsOf } from '../../kube/admission/kyverno.ts';
import { onImagePolicies, onRulePolicies } from '../../rule/on-kyverno.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';
import type { Field } from '../../yaml/field.ts';

export const kyvernoVerifyImagesDigestNotChecked = defineRule({
  id: 'kyverno-verify-images-digest-not-checked',
  summary: 'A verified tag may point elsewhere afterwards',
  why: 'The signature belongs to a digest. Where neither the tag is replaced by it nor a digest is asked for, the tag can be moved to another image between the check and the pull.',
  severity: 'medium',
  preset: 'strict',
  references: [
    owasp('K04:2025'),
    owasp('K02:2022'),
    attack('T1195.002'),
    cwe(367),
    docs('Verify images rules', 'https://kyverno.io/docs/policy-types/cluster-policy/verify-images/overview/'),
  ],
  examples: {
    bad: `
apiVersion: policies.kyverno.io/v1
kind: ImageValidatingPolicy
metadata: {name: signed}
spec:
  validationConfigurations:
    mutateDigest: false
    verifyDigest: false
#                 ^^^^^ A verified tag may point to another image afterwards
`,
    good: `
apiVersion: policies.kyverno.io/v1
kind: ImageValidatingPolicy
metadata: {name: signed}
spec:
  validationConfigurations:
    mutateDigest: false
    verifyDigest: true
`,
  },
  check: {
    ...onRulePolicies(function* (policy) {
      for (const verification of verificationsOf(policy)) yield* unchecked(verification);
    }),
    ...onImagePolicies(({ field }) => unchecked(field.get('spec', 'validationConfigurations'))),
  },
});

function* unchecked(settings: Field): Generator<Finding> {
  const verify = settings.get('verifyDigest');
  if (!verify.is(false) || !settings.get('mutateDigest').is(false)) return;
  yield {
    at: verify,
    message: 'A verified tag may point to another image afterwards',
    fixes: [{ title: 'Ask for a digest', safety: 'needs-review', changes: [set(verify, true)] }],
  };
}
