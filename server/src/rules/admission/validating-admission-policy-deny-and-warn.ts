import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { remove } from '../../yaml/change.ts';

export const validatingAdmissionPolicyDenyAndWarn = defineRule({
  id: 'validating-admission-policy-deny-and-warn',
  summary: 'A binding denies and warns at once',
  why: 'The API server refuses a binding with both, because a warning about what was denied says the same twice. The policy stays without this binding, and what it should keep out is admitted.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    owasp('K04:2025'),
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
  validationActions: [Deny, Warn]
#                           ^^^^ The API server refuses the binding: Warn may not stand beside Deny
`,
    good: `
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicyBinding
metadata: {name: no-host-network}
spec:
  policyName: no-host-network
  validationActions: [Deny]
`,
  },
  check: {
    *'admissionregistration.k8s.io/ValidatingAdmissionPolicyBinding'({ field }) {
      const actions = field.get('spec', 'validationActions');
      const warn = actions.items.find((item) => item.is('Warn'));
      if (warn === undefined || !actions.includes('Deny')) return;
      yield {
        at: warn,
        message: 'The API server refuses the binding: Warn may not stand beside Deny',
        fixes: [{ title: 'Remove Warn', safety: 'needs-review', changes: [remove(warn)] }],
      };
    },
  },
});
