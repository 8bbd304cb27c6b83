import { bodiesLogged } from '../../kube/audit-policy/bodies.ts';
import { matchesEverything } from '../../kube/audit-policy/coverage.ts';
import { auditPolicyOf } from '../../kube/audit-policy/policy.ts';
import { cis, cwe, docs, nsa, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const auditPolicyAllBodiesLogged = defineRule({
  id: 'audit-policy-all-bodies-logged',
  summary: 'An audit policy writes every request into the log, secrets among them',
  why: 'A rule without conditions at the level Request or RequestResponse also writes the values of secrets into the log, where many more people and systems read them. The log grows by what every controller sends, so that it is soon cut short.',
  severity: 'high',
  preset: 'recommended',
  references: [
    cis('3.2.2'),
    nsa('Audit Logging and Threat Detection'),
    owasp('K10:2025'),
    cwe(532),
    docs('Audit policy', 'https://kubernetes.io/docs/tasks/debug/debug-cluster/audit/#audit-policy'),
  ],
  examples: {
    bad: `
apiVersion: audit.k8s.io/v1
kind: Policy
rules:
- level: RequestResponse
#        ^^^^^^^^^^^^^^^ This rule writes what stands in every request into the log, secrets among them
`,
    good: `
apiVersion: audit.k8s.io/v1
kind: Policy
rules:
- level: Metadata
`,
  },
  check: {
    *'audit.k8s.io/Policy'(resource) {
      const policy = auditPolicyOf(resource);
      const rule = policy.rules.find(matchesEverything);
      if (rule === undefined || !bodiesLogged(policy, rule).includes('secrets')) return;
      const level = rule.field.get('level');
      yield {
        at: level,
        message: 'This rule writes what stands in every request into the log, secrets among them',
        fixes: [{ title: 'Log metadata alone by this rule', safety: 'needs-review', changes: [set(level, 'Metadata')] }],
      };
    },
  },
});
