import { selects } from '../../kube/admission/webhook.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const validatingAdmissionPolicyParamsOpen = defineRule({
  id: 'validating-admission-policy-params-open',
  summary: 'A policy takes its parameters from wherever it finds them',
  why: 'An empty selector takes every object of the kind. Whoever may create one adds parameters of his own, and in his own namespace nobody reviews them.',
  severity: 'high',
  preset: 'strict',
  references: [
    owasp('K04:2025'),
    attack('T1610'),
    cwe(807),
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
    selector: {}
#   ^^^^^^^^ The binding takes its parameters from every object of their kind
    parameterNotFoundAction: Deny
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
    namespace: policies
    parameterNotFoundAction: Deny
`,
  },
  check: {
    *'admissionregistration.k8s.io/ValidatingAdmissionPolicyBinding'({ field }) {
      const selector = field.get('spec', 'paramRef', 'selector');
      if (!selector.isMap || selector.isOpen || selects(selector)) return;
      yield { at: selector, onKey: true, message: 'The binding takes its parameters from every object of their kind' };
    },
  },
});
