import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const validatingAdmissionPolicyFailureIgnore = defineRule({
  id: 'validating-admission-policy-failure-ignore',
  summary: 'An admission policy is skipped when it cannot be judged',
  why: 'With Ignore an error lets the request pass: an expression that meets a missing field, a parameter that somebody deleted. An attacker needs only an object that causes one.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K04:2025'),
    attack('T1610'),
    cwe(636),
    docs('Failure policy', 'https://kubernetes.io/docs/reference/access-authn-authz/validating-admission-policy/#failure-policy'),
  ],
  examples: {
    bad: `
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata: {name: no-host-network}
spec:
  failurePolicy: Ignore
#                ^^^^^^ ValidatingAdmissionPolicy "no-host-network" is skipped when it cannot be judged
  matchConstraints:
    resourceRules: [{apiGroups: [''], apiVersions: [v1], operations: [CREATE, UPDATE], resources: [pods]}]
  validations: [{expression: '!object.spec.?hostNetwork.orValue(false)'}]
`,
    good: `
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata: {name: no-host-network}
spec:
  failurePolicy: Fail
  matchConstraints:
    resourceRules: [{apiGroups: [''], apiVersions: [v1], operations: [CREATE, UPDATE], resources: [pods]}]
  validations: [{expression: '!object.spec.?hostNetwork.orValue(false)'}]
`,
  },
  check: {
    *'admissionregistration.k8s.io/ValidatingAdmissionPolicy'({ field, label }) {
      const policy = field.get('spec', 'failurePolicy');
      if (!policy.is('Ignore')) return;
      yield {
        at: policy,
        message: `${label} is skipped when it cannot be judged`,
        fixes: [{ title: 'Refuse what cannot be judged', safety: 'needs-review', changes: [set(policy, 'Fail')] }],
      };
    },
  },
});
