import type { Resource } from '../../kube/resource.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const notationVerificationPermissive = defineRule({
  id: 'notation-verification-permissive',
  summary: 'Signatures of Notation are checked and not required',
  why: 'At the levels permissive, audit and skip an image passes whose signature is expired, revoked or not there. With a star among the identities anybody whom the authority signed for may sign.',
  severity: 'high',
  preset: 'strict',
  references: [
    owasp('K04:2025'),
    owasp('K02:2022'),
    attack('T1195.002'),
    cwe(347),
    docs('Trust policy', 'https://github.com/notaryproject/specifications/blob/main/specs/trust-store-trust-policy.md'),
  ],
  examples: {
    bad: `
apiVersion: config.ratify.deislabs.io/v1beta1
kind: Verifier
metadata: {name: notation}
spec:
  name: notation
  parameters:
    trustPolicyDoc:
      version: '1.0'
      trustPolicies:
      - name: default
        registryScopes: ['*']
        signatureVerification: {level: permissive}
#                                      ^^^^^^^^^^ At the level permissive images pass without a valid signature
        trustedIdentities: ['x509.subject: C=DE, O=Shop, CN=release']
`,
    good: `
apiVersion: config.ratify.deislabs.io/v1beta1
kind: Verifier
metadata: {name: notation}
spec:
  name: notation
  parameters:
    trustPolicyDoc:
      version: '1.0'
      trustPolicies:
      - name: default
        registryScopes: ['*']
        signatureVerification: {level: strict}
        trustedIdentities: ['x509.subject: C=DE, O=Shop, CN=release']
`,
  },
  check: {
    'config.ratify.deislabs.io/Verifier': permissive,
    'config.ratify.deislabs.io/NamespacedVerifier': permissive,
  },
});

function* permissive({ field }: Resource): Generator<Finding> {
  for (const policy of field.get('spec', 'parameters', 'trustPolicyDoc', 'trustPolicies').items) {
    const level = policy.get('signatureVerification', 'level');
    if (['permissive', 'audit', 'skip'].some((word) => level.is(word)))
      yield {
        at: level,
        message: `At the level ${level.text} images pass without a valid signature`,
        fixes: [{ title: 'Require valid signatures', safety: 'needs-review', changes: [set(level, 'strict')] }],
      };
    for (const identity of policy.get('trustedIdentities').items)
      if (identity.is('*')) yield { at: identity, message: 'Anybody whom the authority signed for may sign images' };
  }
}
