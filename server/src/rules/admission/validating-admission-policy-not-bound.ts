import { isNowhere } from '../../kube/admission/nowhere.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { addDocument } from '../../yaml/change.ts';

export const validatingAdmissionPolicyNotBound = defineRule({
  id: 'validating-admission-policy-not-bound',
  summary: 'An admission policy is not bound',
  why: 'A policy does nothing until a binding names it and says what a violation leads to. Without one it looks strict and lets everything pass.',
  severity: 'high',
  preset: 'strict',
  references: [
    owasp('K04:2025'),
    attack('T1610'),
    cwe(693),
    docs(
      'Validating admission policy',
      'https://kubernetes.io/docs/reference/access-authn-authz/validating-admission-policy/#what-resources-make-a-policy',
    ),
  ],
  examples: {
    bad: `
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata: {name: no-host-network}
#                ^^^^^^^^^^^^^^^ ValidatingAdmissionPolicy "no-host-network" does nothing: no binding in this workspace names it
spec:
  matchConstraints:
    resourceRules: [{apiGroups: [''], apiVersions: [v1], operations: [CREATE, UPDATE], resources: [pods]}]
  validations: [{expression: '!object.spec.?hostNetwork.orValue(false)'}]
`,
    good: `
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata: {name: no-host-network}
spec:
  matchConstraints:
    resourceRules: [{apiGroups: [''], apiVersions: [v1], operations: [CREATE, UPDATE], resources: [pods]}]
  validations: [{expression: '!object.spec.?hostNetwork.orValue(false)'}]
---
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicyBinding
metadata: {name: no-host-network}
spec:
  policyName: no-host-network
  validationActions: [Deny]
`,
  },
  across: {
    'admissionregistration.k8s.io/ValidatingAdmissionPolicy': function* (located, index) {
      const { admission, name, isPartial } = located.fact;
      if (name === undefined || isPartial || !index.isFirst(located)) return;
      const bindings = index.ofKind(BINDING);
      // A binding whose policy is hidden may be the one.
      if (bindings.some(({ fact }) => fact.admission?.policy === undefined || fact.admission.policy === name)) return;
      if (bindings.length === 0 && !isNowhere(index, 'admissionregistration.k8s.io', 'ValidatingAdmissionPolicyBinding')) return;
      yield {
        at: { located, path: ['metadata', 'name'] },
        message: `ValidatingAdmissionPolicy "${name}" does nothing: no binding in this workspace names it`,
        fixes:
          admission?.hasParameters !== false
            ? []
            : [
                {
                  title: 'Bind it, and deny what violates it',
                  safety: 'needs-review',
                  changes: (at) => [
                    addDocument(at, {
                      apiVersion: 'admissionregistration.k8s.io/v1',
                      kind: 'ValidatingAdmissionPolicyBinding',
                      metadata: { name },
                      spec: { policyName: name, validationActions: ['Deny'] },
                    }),
                  ],
                },
              ],
      };
    },
  },
});

const BINDING = 'admissionregistration.k8s.io/ValidatingAdmissionPolicyBinding';
