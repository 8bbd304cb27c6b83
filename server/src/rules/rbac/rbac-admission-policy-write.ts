import { WRITE } from '../../kube/grant.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { unwantedGrant } from '../../rule/unwanted-grant.ts';

export const rbacAdmissionPolicyWrite = defineRule({
  id: 'rbac-admission-policy-write',
  summary: 'A role rewrites admission policies',
  why: 'These policies and their bindings decide what the API server lets in. Whoever may write them can switch a guard off, or change objects on their way in, without a pod of their own.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K02:2025'),
    owasp('K04:2025'),
    cwe(269),
    docs('RBAC good practices', 'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#control-admission-webhooks'),
    docs('Validating admission policy', 'https://kubernetes.io/docs/reference/access-authn-authz/validating-admission-policy/'),
  ],
  examples: {
    bad: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: pipeline}
rules:
- apiGroups: [admissionregistration.k8s.io]
  resources: [validatingadmissionpolicybindings]
#             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ClusterRole "pipeline" may write admission policies
  verbs: [get, delete]
`,
    good: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: pipeline}
rules:
- apiGroups: [admissionregistration.k8s.io]
  resources: [validatingadmissionpolicybindings]
  verbs: [get, list]
`,
  },
  check: unwantedGrant({
    grants: [
      {
        on: {
          'admissionregistration.k8s.io': [
            'mutatingadmissionpolicies',
            'mutatingadmissionpolicybindings',
            'validatingadmissionpolicies',
            'validatingadmissionpolicybindings',
          ],
        },
        verbs: WRITE,
      },
    ],
    may: 'write admission policies',
    onlyClusterRole: true,
    hasNoFix: true,
  }),
});
