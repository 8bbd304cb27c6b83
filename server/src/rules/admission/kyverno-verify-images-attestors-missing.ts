import { verificationsOf } from '../../kube/admission/kyverno.ts';
import { onRulePolicies } from '../../rule/on-kyverno.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const kyvernoVerifyImagesAttestorsMissing = defineRule({
  id: 'kyverno-verify-images-attestors-missing',
  summary: 'A rule verifies images against nobody',
  why: 'Without an attestor there is no key and no identity to compare a signature with. The rule looks like a check of signatures and checks none.',
  severity: 'critical',
  preset: 'recommended',
  references: [
    owasp('K04:2025'),
    owasp('K02:2022'),
    attack('T1195.002'),
    cwe(347),
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
    match: {any: [{resources: {kinds: [Pod]}}]}
    verifyImages:
    - imageReferences: ['*']
#     ^^^^^^^^^^^^^^^ ClusterPolicy "signed" compares signatures with no key and no identity
      failureAction: Enforce
`,
    good: `
apiVersion: kyverno.io/v1
kind: ClusterPolicy
metadata: {name: signed}
spec:
  rules:
  - name: signed
    match: {any: [{resources: {kinds: [Pod]}}]}
    verifyImages:
    - imageReferences: ['*']
      failureAction: Enforce
      attestors: [{entries: [{keys: {kms: 'awskms:///alias/images'}}]}]
`,
  },
  check: onRulePolicies(function* (policy) {
    for (const verification of verificationsOf(policy)) {
      if (!WITNESSES.every((key) => verification.get(key).isEmpty || verification.get(key).is(''))) continue;
      yield {
        at: verification.get('attestors'),
        message: `${policy.label} compares signatures with no key and no identity`,
        lacks: 'attestors',
      };
    }
  }),
});

/** What a signature or an attestation can be compared with, the old forms too. */
const WITNESSES = ['attestors', 'attestations', 'key', 'roots', 'subject', 'issuer', 'annotations'];
