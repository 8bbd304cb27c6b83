import { imagePolicyKeyless, kyvernoKeyless } from '../../kube/admission/identity.ts';
import { lookAlikeSigners } from '../../rule/keyless.ts';
import { onImagePolicies, onRulePolicies } from '../../rule/on-kyverno.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const kyvernoVerifyImagesIdentityAny = defineRule({
  id: 'kyverno-verify-images-identity-any',
  summary: 'A keyless signature is accepted from look-alikes',
  why: 'Expressions without anchors and names without their end also fit identities that somebody else can get. An attacker signs as an account whose name begins like yours and passes.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K04:2025'),
    owasp('K02:2022'),
    attack('T1195.002'),
    cwe(185),
    docs('Keyless signing', 'https://docs.sigstore.dev/cosign/signing/overview/'),
  ],
  examples: {
    bad: `
apiVersion: policies.kyverno.io/v1
kind: ImageValidatingPolicy
metadata: {name: signed}
spec:
  attestors:
  - name: pipeline
    cosign:
      keyless:
        identities:
        - issuer: https://token.actions.githubusercontent.com
          subjectRegExp: ^https://github.com/shop.*
#                        ^^^^^^^^^^^^^^^^^^^^^^^^^^ Accounts whose names only begin like this fit it too
`,
    good: `
apiVersion: policies.kyverno.io/v1
kind: ImageValidatingPolicy
metadata: {name: signed}
spec:
  attestors:
  - name: pipeline
    cosign:
      keyless:
        identities:
        - issuer: https://token.actions.githubusercontent.com
          subjectRegExp: ^https://github.com/shop/.*
`,
  },
  check: {
    ...onRulePolicies((policy) => lookAlikeSigners(kyvernoKeyless(policy))),
    ...onImagePolicies((policy) => lookAlikeSigners(imagePolicyKeyless(policy))),
  },
});
