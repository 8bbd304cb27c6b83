import { type AuditRule, auditPolicyOf } from '../../kube/audit-policy/policy.ts';
import { cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { append } from '../../yaml/change.ts';

export const auditPolicyCatchAllMissing = defineRule({
  id: 'audit-policy-catch-all-missing',
  summary: 'An audit policy says nothing of most requests',
  why: 'A request that no rule matches is not logged. Whoever attacks by a kind of object or a verb that the policy does not name leaves no trace. A last rule without conditions takes what is left.',
  severity: 'medium',
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
^^^^^ The audit policy logs nothing of requests that none of its rules names
- level: Metadata
  resources: [{group: "", resources: [secrets, configmaps]}]
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
      const { field, rules, isOpen } = auditPolicyOf(resource);
      const mayCatchAll = rules.some((rule) => selectors(rule).every((list) => list === undefined || list.length === 0));
      if (rules.length === 0 || isOpen || mayCatchAll) return;
      yield {
        at: field,
        onKey: true,
        message: 'The audit policy logs nothing of requests that none of its rules names',
        lacks: 'a last rule without conditions',
        fixes: [
          { title: 'Log the metadata of all other requests', safety: 'needs-review', changes: [append(field, { level: 'Metadata' })] },
        ],
      };
    },
  },
});

const selectors = ({ users, userGroups, verbs, namespaces, urls, resources }: AuditRule): readonly (readonly unknown[] | undefined)[] => [
  users,
  userGroups,
  verbs,
  namespaces,
  urls,
  resources,
];
