import { effectiveAction, isAudit, mayEnforceSomewhere, validationsOf, verificationsOf } from '../../kube/admission/kyverno.ts';
import { onRulePolicies } from '../../rule/on-kyverno.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const kyvernoVerifyImagesAudit = defineRule({
  id: 'kyverno-verify-images-audit',
  summary: 'Images without a signature are admitted',
  why: 'In Audit, which is what a rule without an action has, an image that fails the verification runs all the same. The report tells of it afterwards.',
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
      failureAction: Audit
#                    ^^^^^ ClusterPolicy "signed" admits images that fail its verification
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
      failureAction: Enforce
      attestors: [{entries: [{keys: {kms: 'awskms:///alias/images'}}]}]
`,
  },
  yieldsTo: ['kyverno-admission-disabled'],
  check: onRulePolicies(function* (policy) {
    if (mayEnforceSomewhere(policy)) return;
    const told = new Set<number>();
    for (const verification of verificationsOf(policy)) {
      const own = verification.get('failureAction');
      const action = effectiveAction(policy, own);
      if ((!isAudit(action) && !action.isAbsent) || (action.isPresent && told.has(action.span.start))) continue;
      // The same word may decide for rules that validate, of which another rule tells.
      if (action !== own && validationsOf(policy).some((validate) => validate.get('failureAction').isAbsent)) continue;
      if (action.isPresent) told.add(action.span.start);
      yield {
        at: action,
        message: `${policy.label} admits images that fail its verification`,
        fixes: [{ title: 'Refuse images that fail it', safety: 'needs-review', changes: [set(action, 'Enforce')] }],
      };
    }
  }),
});
