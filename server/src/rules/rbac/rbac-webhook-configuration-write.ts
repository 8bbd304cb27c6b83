import { WRITE } from '../../kube/grant.ts';
import { cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { unwantedGrant } from '../../rule/unwanted-grant.ts';

export const rbacWebhookConfigurationWrite = defineRule({
  id: 'rbac-webhook-configuration-write',
  summary: 'A role rewrites admission webhooks',
  why: 'A mutating webhook sees and may change every object that is written, secrets among them, and a validating one may be what enforces the policies. Whoever may write their configuration can read along, slip things in, or switch the guard off.',
  severity: 'critical',
  preset: 'recommended',
  references: [
    cis('5.1.12'),
    owasp('K02:2025'),
    owasp('K04:2025'),
    cwe(269),
    docs('RBAC good practices', 'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#control-admission-webhooks'),
  ],
  examples: {
    bad: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: injector}
rules:
- apiGroups: [admissionregistration.k8s.io]
  resources: [mutatingwebhookconfigurations]
#             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ClusterRole "injector" may write the configuration of admission webhooks
  verbs: [get, update]
`,
    good: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: injector}
rules:
- apiGroups: [admissionregistration.k8s.io]
  resources: [mutatingwebhookconfigurations]
  resourceNames: [injector.example.com]
  verbs: [get, update]
`,
  },
  check: unwantedGrant({
    grants: [
      { on: { 'admissionregistration.k8s.io': ['mutatingwebhookconfigurations', 'validatingwebhookconfigurations'] }, verbs: WRITE },
    ],
    may: 'write the configuration of admission webhooks',
    onlyClusterRole: true,
    hasNoFix: true,
  }),
});
