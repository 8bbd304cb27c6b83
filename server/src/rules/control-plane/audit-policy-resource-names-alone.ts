import { auditPolicyOf } from '../../kube/audit-policy/policy.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const auditPolicyResourceNamesAlone = defineRule({
  id: 'audit-policy-resource-names-alone',
  summary: 'An audit policy names objects without their kind',
  why: 'Names of objects mean something only together with resources. The API server refuses a policy that leaves those out and does not start.',
  severity: 'medium',
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
- level: None
  resources:
  - group: ""
    resourceNames: [controller-leader]
#   ^^^^^^^^^^^^^ The audit policy names objects without their resources
- level: Metadata
`,
    good: `
apiVersion: audit.k8s.io/v1
kind: Policy
rules:
- level: None
  resources:
  - group: ""
    resources: [configmaps]
    resourceNames: [controller-leader]
- level: Metadata
`,
  },
  check: {
    *'audit.k8s.io/Policy'(resource) {
      for (const { field } of auditPolicyOf(resource).rules) {
        for (const entry of field.get('resources').items) {
          const names = entry.get('resourceNames');
          if (!names.isList || names.items.length === 0 || !entry.get('resources').isEmpty) continue;
          yield { at: names, message: 'The audit policy names objects without their resources' };
        }
      }
    },
  },
});
