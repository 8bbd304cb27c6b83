import { covers, matchesEverything } from '../../kube/audit-policy/coverage.ts';
import { type AuditRule, auditPolicyOf } from '../../kube/audit-policy/policy.ts';
import { cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const auditPolicyRuleShadowed = defineRule({
  id: 'audit-policy-rule-shadowed',
  summary: 'A rule of an audit policy is never used',
  why: 'The first rule that matches a request decides about it. A rule after one that takes all of its requests does nothing, so what its author wanted logged is not, or not as fully. The exact rule stands before the general one.',
  severity: 'high',
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
- level: Metadata
- level: RequestResponse
#        ^^^^^^^^^^^^^^^ Rule 2 is never used: rule 1 takes all of its requests at level Metadata
  resources: [{group: rbac.authorization.k8s.io}]
`,
    good: `
apiVersion: audit.k8s.io/v1
kind: Policy
rules:
- level: RequestResponse
  resources: [{group: rbac.authorization.k8s.io}]
- level: Metadata
`,
  },
  check: {
    *'audit.k8s.io/Policy'(resource) {
      const { rules } = auditPolicyOf(resource);
      const told = new Set<AuditRule>();
      for (const [index, rule] of rules.entries()) {
        const earlier = rules.slice(0, index).find((other) => covers(other, rule, false));
        // One rule in the wrong place is told once; that one which drops everything is another matter.
        if (earlier === undefined || told.has(earlier) || (earlier.level === 'None' && matchesEverything(earlier))) continue;
        if (earlier.level === undefined || rule.level === undefined || earlier.level === rule.level) continue;
        told.add(earlier);
        yield {
          at: rule.field.get('level'),
          message: `Rule ${rule.number} is never used: rule ${earlier.number} takes all of its requests at level ${earlier.level}`,
          related: [{ at: earlier.field.get('level'), message: 'The rule before it' }],
        };
      }
    },
  },
});
