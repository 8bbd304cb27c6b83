import { verificationsOf } from '../../kube/admission/kyverno.ts';
import { onRulePolicies } from '../../rule/on-kyverno.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const kyvernoVerifyImagesFieldDeprecated = defineRule({
  id: 'kyverno-verify-images-field-deprecated',
  summary: 'A verification of images is written in the old form',
  why: 'These fields are from before attestors and are on their way out. A release without them verifies nothing for such a rule.',
  severity: 'low',
  preset: 'strict',
  references: [
    owasp('K04:2025'),
    owasp('K02:2022'),
    cwe(477),
    docs('Verify images rules', 'https://kyverno.io/docs/policy-types/cluster-policy/verify-images/overview/'),
  ],
  examples: {
    bad: `
apiVersion: kyverno.io/v1
kind: ClusterPolicy
metadata: {name: signed}
spec:
  rules:
  - name: signed
    verifyImages:
    - image: registry.example/*
#     ^^^^^ image is the old form, and on its way out
      key: k8s://policies/key
#     ^^^ key is the old form, and on its way out
`,
    good: `
apiVersion: kyverno.io/v1
kind: ClusterPolicy
metadata: {name: signed}
spec:
  rules:
  - name: signed
    verifyImages:
    - imageReferences: [registry.example/*]
      attestors: [{entries: [{keys: {publicKeys: 'k8s://policies/key'}}]}]
`,
  },
  check: onRulePolicies(function* (policy) {
    for (const verification of verificationsOf(policy)) {
      const attestations = verification.get('attestations').items.map((attestation) => attestation.get('predicateType'));
      for (const old of [...OLD.map((key) => verification.get(key)), ...attestations])
        if (old.isPresent) yield { at: old, onKey: true, message: `${old.segment} is the old form, and on its way out` };
    }
  }),
});

const OLD = ['image', 'key', 'roots', 'subject', 'issuer', 'annotations', 'additionalExtensions'];
