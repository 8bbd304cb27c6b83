import { auditPolicyOf, LEVELS } from '../../kube/audit-policy/policy.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const auditPolicyLevelInvalid = defineRule({
  id: 'audit-policy-level-invalid',
  summary: 'An audit policy names a level that does not exist',
  why: 'The API server knows the levels None, Metadata, Request and RequestResponse, in this spelling. It refuses a policy with another one and does not start.',
  severity: 'high',
  preset: 'recommended',
  references: [owasp('K10:2025'), cwe(778), docs('Levels', 'https://kubernetes.io/docs/tasks/debug/debug-cluster/audit/#audit-policy')],
  examples: {
    bad: `
apiVersion: audit.k8s.io/v1
kind: Policy
rules:
- level: metadata
#        ^^^^^^^^ There is no audit level "metadata", so the API server refuses the policy
  verbs: [watch]
- level: Metadata
`,
    good: `
apiVersion: audit.k8s.io/v1
kind: Policy
rules:
- level: Metadata
  verbs: [watch]
- level: Metadata
`,
  },
  check: {
    *'audit.k8s.io/Policy'(resource) {
      for (const { field, number } of auditPolicyOf(resource).rules) {
        const level = field.get('level');
        if (field.isMap && level.isAbsent) yield { at: level, message: `Rule ${number} of the audit policy has no level` };
        const { written } = level;
        if (written === undefined || LEVELS.some((one) => one === written)) continue;
        const meant = LEVELS.find((one) => one.toLowerCase() === written.trim().toLowerCase());
        yield {
          at: level,
          message: `There is no audit level ${JSON.stringify(written.slice(0, 30))}, so the API server refuses the policy`,
          ...(meant === undefined ? {} : { fixes: [{ title: `Write ${meant}`, safety: 'safe', changes: [set(level, meant)] }] }),
        };
      }
    },
  },
});
