import { isAlone, revoke, spelledOut } from '../../kube/rbac.ts';
import { docs } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const rbacPodSecurityPolicyUse = defineRule({
  id: 'rbac-pod-security-policy-use',
  summary: 'A role grants the use of pod security policies, which are gone',
  why: 'Kubernetes has had no pod security policies since 1.25. The rule does nothing, and whoever reads it may believe that pods are still held back by them. Pod Security admission took their place, by labels of the namespace.',
  severity: 'low',
  preset: 'strict',
  references: [docs('Migrate from PodSecurityPolicy', 'https://kubernetes.io/docs/tasks/configure-pod-container/migrate-from-psp/')],
  examples: {
    bad: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: web}
rules:
- apiGroups: [policy]
  resources: [podsecuritypolicies]
#             ^^^^^^^^^^^^^^^^^^^ ClusterRole "web" is about pod security policies, which Kubernetes no longer has
  resourceNames: [web]
  verbs: [use]
`,
    good: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: web}
rules:
- apiGroups: [""]
  resources: [pods]
  verbs: [get]
`,
  },
  kubernetes: { from: 25 },
  check: {
    *roleRule(rule) {
      const found = spelledOut(rule, 'podsecuritypolicies');
      if (found === undefined || !['policy', 'extensions', '*'].some((group) => rule.apiGroups.includes(group))) return;
      const title = isAlone(found) ? 'Remove this rule' : 'Take podsecuritypolicies out of the rule';
      yield {
        at: found,
        message: `${rule.role.label} is about pod security policies, which Kubernetes no longer has`,
        fixes: [{ title, safety: 'needs-review', changes: [revoke(rule, found)] }],
      };
    },
  },
});
