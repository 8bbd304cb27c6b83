import { attestorSets, verificationsOf } from '../../kube/admission/kyverno.ts';
import { onRulePolicies } from '../../rule/on-kyverno.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { remove } from '../../yaml/change.ts';

export const kyvernoVerifyImagesAttestorCountLow = defineRule({
  id: 'kyverno-verify-images-attestor-count-low',
  summary: 'The weakest of several attestors is enough',
  why: "With a count of one any entry will do. A signature that the public authority vouches for then stands in for the one with the organisation's own key.",
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
apiVersion: kyverno.io/v1
kind: ClusterPolicy
metadata: {name: signed}
spec:
  rules:
  - name: signed
    verifyImages:
    - imageReferences: ['*']
      failureAction: Enforce
      attestors:
      - count: 1
#              ^ A keyless signature stands in for the one with a key
        entries:
        - keys: {kms: 'awskms:///alias/images'}
        - keyless: {issuer: 'https://issuer.example', subject: release@shop.example}
`,
    good: `
apiVersion: kyverno.io/v1
kind: ClusterPolicy
metadata: {name: signed}
spec:
  rules:
  - name: signed
    verifyImages:
    - imageReferences: ['*']
      failureAction: Enforce
      attestors:
      - entries:
        - keys: {kms: 'awskms:///alias/images'}
        - keyless: {issuer: 'https://issuer.example', subject: release@shop.example}
`,
  },
  check: onRulePolicies(function* (policy) {
    for (const set of verificationsOf(policy).flatMap(attestorSets)) {
      const count = set.get('count');
      const has = (key: string): boolean => set.get('entries').items.some((entry) => entry.get(key).isMap);
      if (!count.is(1) || !has('keyless') || !(has('keys') || has('certificates'))) continue;
      yield {
        at: count,
        message: 'A keyless signature stands in for the one with a key',
        fixes: [{ title: 'Require all of them', safety: 'needs-review', changes: [remove(count)] }],
      };
    }
  }),
});
