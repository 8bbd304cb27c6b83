import { actionOf } from '../../kube/istio.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const istioAuthorizationPolicyDenyNoRules = defineRule({
  id: 'istio-authorization-policy-deny-no-rules',
  summary: 'An Istio policy denies without a rule',
  why: 'What a policy of this action has no rule for, it does not touch: without rules it stops nothing. Istio refuses such a policy, so the workload stands there as if it had none. To deny everything, a policy has one empty rule.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K05:2025'),
    cwe(284),
    docs('AuthorizationPolicy', 'https://istio.io/latest/docs/reference/config/security/authorization-policy/#AuthorizationPolicy'),
  ],
  examples: {
    bad: `
apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata: {name: lock, namespace: shop}
spec:
  action: DENY
#         ^^^^ AuthorizationPolicy "lock" has no rules, so it denies nothing
`,
    good: `
apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata: {name: lock, namespace: shop}
spec:
  action: DENY
  rules: [{}]
`,
  },
  check: {
    *'security.istio.io/AuthorizationPolicy'(policy) {
      const words = WORDS.get(actionOf(policy) ?? '');
      const rules = policy.field.get('spec', 'rules');
      if (words === undefined || !rules.isEmpty) return;
      yield {
        at: rules.isPresent ? rules : policy.field.get('spec', 'action'),
        message: `${policy.label} has no rules, so it ${words.does} nothing`,
        fixes: [{ title: words.title, safety: 'needs-review', changes: [set(rules, [{}])] }],
      };
    },
  },
});

const WORDS = new Map([
  ['DENY', { does: 'denies', title: 'Deny every request' }],
  ['CUSTOM', { does: 'checks', title: 'Have every request checked' }],
]);
