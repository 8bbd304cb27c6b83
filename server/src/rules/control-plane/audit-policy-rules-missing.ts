import { cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const auditPolicyRulesMissing = defineRule({
  id: 'audit-policy-rules-missing',
  summary: 'An audit policy has no rules',
  why: 'The API server refuses a policy without rules and does not start; where it runs without one, nothing of what is done in the cluster can be found out afterwards.',
  severity: 'critical',
  preset: 'recommended',
  references: [
    cis('3.2.1'),
    owasp('K10:2025'),
    cwe(778),
    docs('Audit policy', 'https://kubernetes.io/docs/tasks/debug/debug-cluster/audit/#audit-policy'),
  ],
  examples: {
    bad: `
apiVersion: audit.k8s.io/v1
kind: Policy
rules: []
^^^^^ The audit policy has no rules, so the API server refuses it
`,
    good: `
apiVersion: audit.k8s.io/v1
kind: Policy
rules:
- level: Metadata
`,
  },
  check: {
    *'audit.k8s.io/Policy'({ field }) {
      const rules = field.get('rules');
      if (!rules.isEmpty) return;
      yield {
        at: rules,
        message: 'The audit policy has no rules, so the API server refuses it',
        fixes: [{ title: 'Log the metadata of every request', safety: 'needs-review', changes: [set(rules, [{ level: 'Metadata' }])] }],
      };
    },
  },
});
