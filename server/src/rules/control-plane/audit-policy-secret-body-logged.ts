import { bodiesLogged } from '../../kube/audit-policy/bodies.ts';
import { matchesEverything } from '../../kube/audit-policy/coverage.ts';
import { auditPolicyOf } from '../../kube/audit-policy/policy.ts';
import { cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const auditPolicySecretBodyLogged = defineRule({
  id: 'audit-policy-secret-body-logged',
  summary: 'An audit policy writes secrets into the log',
  why: 'At the levels Request and RequestResponse the log holds what was sent or answered, for secrets, tokens and their reviews the very values that open something. Everybody who reads the log, its backups or the system it is sent to has them.',
  severity: 'high',
  preset: 'recommended',
  references: [
    cis('3.2.2'),
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
#        ^^^^^^^^^^^^^^^ Level RequestResponse writes what stands in secrets and configmaps into the log
  resources:
  - group: ""
    resources: [secrets, configmaps]
- level: Metadata
`,
    good: `
apiVersion: audit.k8s.io/v1
kind: Policy
rules:
- level: Metadata
  resources:
  - group: ""
    resources: [secrets, configmaps, serviceaccounts/token]
  - group: authentication.k8s.io
    resources: [tokenreviews]
- level: RequestResponse
  resources:
  - group: ""
- level: Metadata
`,
  },
  check: {
    *'audit.k8s.io/Policy'(resource) {
      const policy = auditPolicyOf(resource);
      for (const rule of policy.rules) {
        const [first, ...others] = bodiesLogged(policy, rule);
        if (first === undefined || (matchesEverything(rule) && first === 'secrets')) continue;
        const level = rule.field.get('level');
        const more = others.length < 2 ? others.map((other) => ` and ${other}`).join('') : ` and ${others.length} others`;
        yield {
          at: level,
          ...(first === 'configmaps' ? { severity: 'medium' } : {}),
          message: `Level ${rule.level} writes what stands in ${first}${more} into the log`,
          fixes: [{ title: 'Log metadata alone by this rule', safety: 'needs-review', changes: [set(level, 'Metadata')] }],
        };
      }
    },
  },
});
