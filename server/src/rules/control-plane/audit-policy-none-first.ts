import { matchesEverything } from '../../kube/audit-policy/coverage.ts';
import { auditPolicyOf } from '../../kube/audit-policy/policy.ts';
import { cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { remove } from '../../yaml/change.ts';

export const auditPolicyNoneFirst = defineRule({
  id: 'audit-policy-none-first',
  summary: 'An audit policy drops everything before its other rules',
  why: 'The first rule that matches a request decides about it. A rule without conditions matches every request, so with the level None nothing is ever logged, whatever the rules after it say.',
  severity: 'critical',
  preset: 'recommended',
  references: [
    cis('3.2.2'),
    owasp('K10:2025'),
    cwe(778),
    docs('Audit policy', 'https://kubernetes.io/docs/tasks/debug/debug-cluster/audit/#audit-policy'),
  ],
  examples: {
    bad: `
apiVersion: audit.k8s.io/v1
kind: Policy
rules:
- level: None
#        ^^^^ This rule drops every request, so that the rules after it do nothing
- level: Metadata
  resources: [{group: "", resources: [secrets]}]
`,
    good: `
apiVersion: audit.k8s.io/v1
kind: Policy
rules:
- level: None
  nonResourceURLs: [/healthz*, /livez*, /readyz*]
- level: Metadata
`,
  },
  check: {
    *'audit.k8s.io/Policy'(resource) {
      const { rules } = auditPolicyOf(resource);
      const rule = rules.slice(0, -1).find((one) => one.level === 'None' && matchesEverything(one));
      if (rule === undefined) return;
      yield {
        at: rule.field.get('level'),
        message: 'This rule drops every request, so that the rules after it do nothing',
        fixes: [{ title: 'Remove the rule', safety: 'needs-review', changes: [remove(rule.field)] }],
      };
    },
  },
});
