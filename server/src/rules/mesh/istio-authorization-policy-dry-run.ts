import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { remove } from '../../yaml/change.ts';

export const istioAuthorizationPolicyDryRun = defineRule({
  id: 'istio-authorization-policy-dry-run',
  summary: 'An Istio policy is only tried out',
  why: 'With this annotation the proxy writes down what it would do and lets every request pass. It is meant for the days before a policy counts.',
  severity: 'medium',
  preset: 'recommended',
  references: [owasp('K05:2025'), cwe(284), docs('Dry run', 'https://istio.io/latest/docs/tasks/security/authorization/authz-dry-run/')],
  examples: {
    bad: `
apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata:
  name: lock
  namespace: shop
  annotations:
    istio.io/dry-run: "true"
#                     ^^^^^^ AuthorizationPolicy "lock" is only tried out, and stops nothing
spec:
  action: DENY
  rules: [{to: [{operation: {methods: [DELETE]}}]}]
`,
    good: `
apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata:
  name: lock
  namespace: shop
spec:
  action: DENY
  rules: [{to: [{operation: {methods: [DELETE]}}]}]
`,
  },
  check: {
    *'security.istio.io/AuthorizationPolicy'({ field, label }) {
      const dryRun = field.get('metadata', 'annotations', 'istio.io/dry-run');
      if (!TRUE.has(dryRun.text ?? '')) return;
      yield {
        at: dryRun,
        message: `${label} is only tried out, and stops nothing`,
        fixes: [{ title: 'Let the policy count', safety: 'needs-review', changes: [remove(dryRun)] }],
      };
    },
  },
});

/** Istio reads it as Go does. https://pkg.go.dev/strconv#ParseBool */
const TRUE = new Set(['1', 't', 'T', 'true', 'TRUE', 'True']);
