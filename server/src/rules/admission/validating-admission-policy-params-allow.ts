import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const validatingAdmissionPolicyParamsAllow = defineRule({
  id: 'validating-admission-policy-params-allow',
  summary: 'A policy is switched off by deleting its parameters',
  why: 'With Allow a policy whose parameters are not found lets everything pass. Whoever may delete or rename the object that holds them switches the policy off.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K04:2025'),
    attack('T1610'),
    cwe(636),
    docs('Parameter resources', 'https://kubernetes.io/docs/reference/access-authn-authz/validating-admission-policy/#parameter-resources'),
  ],
  examples: {
    bad: `
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicyBinding
metadata: {name: replicas}
spec:
  policyName: replicas
  validationActions: [Deny]
  paramRef:
    name: replicas
    parameterNotFoundAction: Allow
#                            ^^^^^ The binding lets everything pass when its parameters are gone
`,
    good: `
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicyBinding
metadata: {name: replicas}
spec:
  policyName: replicas
  validationActions: [Deny]
  paramRef:
    name: replicas
    parameterNotFoundAction: Deny
`,
  },
  check: {
    *'admissionregistration.k8s.io/ValidatingAdmissionPolicyBinding'({ field }) {
      const action = field.get('spec', 'paramRef', 'parameterNotFoundAction');
      if (!action.is('Allow')) return;
      yield {
        at: action,
        message: 'The binding lets everything pass when its parameters are gone',
        fixes: [{ title: 'Refuse without parameters', safety: 'needs-review', changes: [set(action, 'Deny')] }],
      };
    },
  },
});
