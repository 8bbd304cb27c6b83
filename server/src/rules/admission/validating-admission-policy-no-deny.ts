import { isWhole } from '../../kube/admission/webhook.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const validatingAdmissionPolicyNoDeny = defineRule({
  id: 'validating-admission-policy-no-deny',
  summary: 'A binding of an admission policy refuses nothing',
  why: 'The actions of the binding decide what a violation leads to. Without Deny it is a warning or a note in the audit log, and the object is admitted.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K04:2025'),
    attack('T1610'),
    cwe(693),
    docs('Validation actions', 'https://kubernetes.io/docs/reference/access-authn-authz/validating-admission-policy/#validation-actions'),
  ],
  examples: {
    bad: `
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicyBinding
metadata: {name: no-host-network}
spec:
  policyName: no-host-network
  validationActions: [Warn, Audit]
# ^^^^^^^^^^^^^^^^^ The binding refuses nothing: its actions leave Deny out
`,
    good: `
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicyBinding
metadata: {name: no-host-network}
spec:
  policyName: no-host-network
  validationActions: [Deny, Audit]
`,
  },
  check: {
    *'admissionregistration.k8s.io/ValidatingAdmissionPolicyBinding'({ field }) {
      const actions = field.get('spec', 'validationActions');
      if (!isWhole(actions) || actions.includes('Deny')) return;
      const others = actions.texts.filter((action) => action !== 'Warn');
      yield {
        at: actions,
        onKey: true,
        message: 'The binding refuses nothing: its actions leave Deny out',
        // Deny and Warn may not stand together.
        fixes: [{ title: 'Deny what violates the policy', safety: 'needs-review', changes: [set(actions, ['Deny', ...others])] }],
      };
    },
  },
});
