import { reachedVerbs, type Target } from '../../kube/audit-policy/coverage.ts';
import { auditPolicyOf } from '../../kube/audit-policy/policy.ts';
import { cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const auditPolicyRbacLevelLow = defineRule({
  id: 'audit-policy-rbac-level-low',
  summary: 'An audit policy does not say what was changed in roles',
  why: 'At the level Metadata the log says that a role was changed, not how. What somebody granted himself, and what it was before, can then not be told once it is gone.',
  severity: 'low',
  preset: 'strict',
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
#        ^^^^^^^^ Changes of roles and bindings are logged at level Metadata only
`,
    good: `
apiVersion: audit.k8s.io/v1
kind: Policy
rules:
- level: RequestResponse
  verbs: [create, update, patch, delete]
  resources: [{group: rbac.authorization.k8s.io}]
- level: Metadata
`,
  },
  check: {
    *'audit.k8s.io/Policy'(resource) {
      const policy = auditPolicyOf(resource);
      const rule = policy.rules.find((one) => TARGETS.some((target) => reachedVerbs(policy, one, target, ['update']).length > 0));
      // What is dropped is another matter, and programs of the cluster change no roles.
      if (rule === undefined || (rule.level !== 'Metadata' && rule.level !== 'Request')) return;
      // One for certain callers says nothing of the others.
      if (rule.users?.length !== 0 || rule.userGroups?.length !== 0) return;
      yield { at: rule.field.get('level'), message: `Changes of roles and bindings are logged at level ${rule.level} only` };
    },
  },
});

const TARGETS: readonly Target[] = ['roles', 'clusterroles', 'rolebindings', 'clusterrolebindings'].map((name) => ({
  group: 'rbac.authorization.k8s.io',
  resource: name,
}));
