import { auditPolicyOf } from '../../kube/audit-policy/policy.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const auditPolicyGroupWithVersion = defineRule({
  id: 'audit-policy-group-with-version',
  summary: 'An audit policy names a group together with its version',
  why: 'Groups stand in a policy without a version, as in RBAC. The API server refuses a group with a slash in it and does not start.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K10:2025'),
    cwe(778),
    docs('GroupResources', 'https://kubernetes.io/docs/reference/config-api/apiserver-audit.v1/#audit-k8s-io-v1-GroupResources'),
  ],
  examples: {
    bad: `
apiVersion: audit.k8s.io/v1
kind: Policy
rules:
- level: RequestResponse
  resources:
  - group: rbac.authorization.k8s.io/v1
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The audit policy names a group with its version: "rbac.authorization.k8s.io/v1"
- level: Metadata
`,
    good: `
apiVersion: audit.k8s.io/v1
kind: Policy
rules:
- level: RequestResponse
  resources:
  - group: rbac.authorization.k8s.io
- level: Metadata
`,
  },
  check: {
    *'audit.k8s.io/Policy'(resource) {
      for (const { field } of auditPolicyOf(resource).rules) {
        for (const entry of field.get('resources').items) {
          const group = entry.get('group');
          const slash = group.text?.indexOf('/') ?? -1;
          if (group.text === undefined || slash < 0) continue;
          // The core group has no name.
          const name = group.text === 'v1' ? '' : group.text.slice(0, slash);
          yield {
            at: group,
            message: `The audit policy names a group with its version: "${group.text.slice(0, 45)}"`,
            fixes: [{ title: 'Leave the version out', safety: 'safe', changes: [set(group, name)] }],
          };
        }
      }
    },
  },
});
