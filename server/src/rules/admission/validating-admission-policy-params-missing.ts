import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const validatingAdmissionPolicyParamsMissing = defineRule({
  id: 'validating-admission-policy-params-missing',
  summary: 'A policy and its binding disagree about parameters',
  why: 'A policy that asks for parameters gets null when its binding names none, and every expression that reads them is an error. Parameters for a policy that asks for none are never read.',
  severity: 'medium',
  preset: 'strict',
  references: [
    owasp('K04:2025'),
    attack('T1610'),
    cwe(1286),
    docs('Parameter resources', 'https://kubernetes.io/docs/reference/access-authn-authz/validating-admission-policy/#parameter-resources'),
  ],
  examples: {
    bad: `
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata: {name: replicas}
spec:
  paramKind: {apiVersion: rules.example/v1, kind: ReplicaLimit}
  validations: [{expression: object.spec.replicas <= params.maxReplicas}]
---
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicyBinding
metadata: {name: replicas}
spec:
^^^^ The policy "replicas" asks for parameters, and its binding names none
  policyName: replicas
  validationActions: [Deny]
`,
    good: `
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata: {name: replicas}
spec:
  paramKind: {apiVersion: rules.example/v1, kind: ReplicaLimit}
  validations: [{expression: object.spec.replicas <= params.maxReplicas}]
---
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicyBinding
metadata: {name: replicas}
spec:
  policyName: replicas
  validationActions: [Deny]
  paramRef: {name: replicas, namespace: policies, parameterNotFoundAction: Deny}
`,
  },
  across: {
    'admissionregistration.k8s.io/ValidatingAdmissionPolicyBinding': function* (located, index) {
      const { admission, isPartial } = located.fact;
      const name = admission?.policy;
      if (typeof name !== 'string' || isPartial) return;
      const [policy, ...others] = index.named('admissionregistration.k8s.io/ValidatingAdmissionPolicy', name);
      const [asks, gives] = [policy?.fact.admission?.hasParameters, admission?.hasParameters];
      if (policy === undefined || others.length > 0 || policy.fact.isPartial) return;
      if (asks === true && gives === false)
        yield {
          at: { located, path: ['spec', 'paramRef'] },
          message: `The policy "${name}" asks for parameters, and its binding names none`,
        };
      if (asks === false && gives === true)
        yield {
          at: { located, path: ['spec', 'paramRef'] },
          onKey: true,
          message: `The policy "${name}" asks for no parameters, so that it never reads these`,
        };
    },
  },
});
