import { verificationsOf } from '../../kube/admission/kyverno.ts';
import { onRulePolicies } from '../../rule/on-kyverno.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { remove } from '../../yaml/change.ts';

export const kyvernoVerifyImagesSkipBroad = defineRule({
  id: 'kyverno-verify-images-skip-broad',
  summary: 'A whole public registry is skipped by the verification of images',
  why: 'What is skipped runs without a signature. Anybody can push to a public registry, so anybody can have an image there that the policy never looks at.',
  severity: 'high',
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
      skipImageReferences: ['docker.io/*', 'registry.example/base/*']
#                           ^^^^^^^^^^^^^ ClusterPolicy "signed" skips images that anybody can push
      failureAction: Enforce
      attestors: [{entries: [{keys: {kms: 'awskms:///alias/images'}}]}]
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
      skipImageReferences: ['registry.example/base/*']
      failureAction: Enforce
      attestors: [{entries: [{keys: {kms: 'awskms:///alias/images'}}]}]
`,
  },
  check: onRulePolicies(function* (policy) {
    for (const reference of verificationsOf(policy).flatMap((verification) => verification.get('skipImageReferences').items)) {
      const { text } = reference;
      if (text === undefined || !PUBLIC.test(text)) continue;
      yield {
        at: reference,
        message: `${policy.label} skips images that anybody can push`,
        fixes: [{ title: 'Do not skip them', safety: 'needs-review', changes: [remove(reference)] }],
      };
    }
  }),
});

/** Everything, or all of a registry where anybody can have an account. */
const PUBLIC = /^(?:\*[*/:]*|(?:(?:index\.)?docker\.io|ghcr\.io|quay\.io|gcr\.io|public\.ecr\.aws|registry\.gitlab\.com)(?:\/?\*)+)$/;
