import { sigstoreKeyless } from '../../kube/admission/identity.ts';
import { anonymousSigners, lookAlikeSigners } from '../../rule/keyless.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const sigstorePolicyIdentityMissing = defineRule({
  id: 'sigstore-policy-identity-missing',
  summary: 'A keyless signature is accepted from anybody',
  why: 'Anyone can get a certificate from the public authority of Sigstore and sign with it. Only the issuer and the subject in the certificate tell your pipeline from a stranger.',
  severity: 'critical',
  preset: 'recommended',
  references: [
    owasp('K04:2025'),
    owasp('K02:2022'),
    attack('T1195.002'),
    cwe(347),
    docs('Policy controller', 'https://docs.sigstore.dev/policy-controller/overview/'),
  ],
  examples: {
    bad: `
apiVersion: policy.sigstore.dev/v1beta1
kind: ClusterImagePolicy
metadata: {name: signed}
spec:
  images: [{glob: '**'}]
  authorities:
  - keyless:
      url: https://fulcio.sigstore.dev
      identities: []
#     ^^^^^^^^^^ Every keyless signature passes: no identity is asked for
`,
    good: `
apiVersion: policy.sigstore.dev/v1beta1
kind: ClusterImagePolicy
metadata: {name: signed}
spec:
  images: [{glob: '**'}]
  authorities:
  - keyless:
      url: https://fulcio.sigstore.dev
      identities:
      - issuer: https://token.actions.githubusercontent.com
        subjectRegExp: ^https://github.com/shop/.+
`,
  },
  check: {
    *'policy.sigstore.dev/ClusterImagePolicy'(policy) {
      const keyless = sigstoreKeyless(policy);
      yield* anonymousSigners(keyless);
      // These must at least look like the right ones.
      for (const finding of lookAlikeSigners(keyless)) yield { ...finding, severity: 'high' };
    },
  },
});
