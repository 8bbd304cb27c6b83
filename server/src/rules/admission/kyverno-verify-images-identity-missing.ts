import { imagePolicyKeyless, kyvernoKeyless } from '../../kube/admission/identity.ts';
import { anonymousSigners } from '../../rule/keyless.ts';
import { onImagePolicies, onRulePolicies } from '../../rule/on-kyverno.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const kyvernoVerifyImagesIdentityMissing = defineRule({
  id: 'kyverno-verify-images-identity-missing',
  summary: 'A keyless signature is accepted from anybody',
  why: 'Anyone can get a certificate from the public authority of Sigstore and sign with it. Only the issuer and the subject in the certificate tell your pipeline from a stranger.',
  severity: 'critical',
  preset: 'recommended',
  references: [
    owasp('K04:2025'),
    owasp('K02:2022'),
    attack('T1195.002'),
    cwe(347),
    docs('Keyless signing', 'https://docs.sigstore.dev/cosign/signing/overview/'),
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
      failureAction: Enforce
      attestors:
      - entries:
        - keyless:
#         ^^^^^^^ Every keyless signature passes: no identity is asked for
            rekor: {url: 'https://rekor.sigstore.dev'}
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
      attestors:
      - entries:
        - keyless:
            issuer: https://token.actions.githubusercontent.com
            subject: https://github.com/shop/web/.github/workflows/release.yaml@refs/heads/main
            rekor: {url: 'https://rekor.sigstore.dev'}
`,
  },
  check: {
    ...onRulePolicies((policy) => anonymousSigners(kyvernoKeyless(policy))),
    ...onImagePolicies((policy) => anonymousSigners(imagePolicyKeyless(policy))),
  },
});
