import { isWeaker } from '../../kube/admission/weakening.ts';
import { type Initializer, initializersIn } from '../../languages/cel.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';
import type { Field } from '../../yaml/field.ts';

export const mutatingAdmissionPolicyWeakens = defineRule({
  id: 'mutating-admission-policy-weakens',
  summary: 'A mutating policy makes pods less secure',
  why: 'Mutations run before anything judges the object, on every pod that they match. What the author of the pod wrote and what a reviewer saw is not what will run.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K04:2025'),
    attack('T1610'),
    cwe(693),
    docs('Mutating admission policy', 'https://kubernetes.io/docs/reference/access-authn-authz/mutating-admission-policy/'),
  ],
  examples: {
    bad: `
apiVersion: admissionregistration.k8s.io/v1
kind: MutatingAdmissionPolicy
metadata: {name: agents}
spec:
  matchConstraints:
    resourceRules: [{apiGroups: [''], apiVersions: [v1], operations: [CREATE], resources: [pods]}]
  reinvocationPolicy: Never
  mutations:
  - patchType: ApplyConfiguration
    applyConfiguration:
      expression: |-
        Object{
          spec: Object.spec{hostNetwork: true}
#                                        ^^^^ MutatingAdmissionPolicy "agents" makes pods less secure
        }
`,
    good: `
apiVersion: admissionregistration.k8s.io/v1
kind: MutatingAdmissionPolicy
metadata: {name: agents}
spec:
  matchConstraints:
    resourceRules: [{apiGroups: [''], apiVersions: [v1], operations: [CREATE], resources: [pods]}]
  reinvocationPolicy: Never
  mutations:
  - patchType: ApplyConfiguration
    applyConfiguration:
      expression: |-
        Object{
          spec: Object.spec{hostNetwork: false}
        }
`,
  },
  check: {
    *'admissionregistration.k8s.io/MutatingAdmissionPolicy'({ field, label }) {
      for (const mutation of field.get('spec', 'mutations').items) {
        for (const expression of [mutation.get('applyConfiguration', 'expression'), mutation.get('jsonPatch', 'expression')])
          yield* weaker(expression, label);
      }
    },
  },
});

function* weaker(expression: Field, label: string): Generator<Finding> {
  const told: Finding = { at: expression, message: `${label} makes pods less secure` };
  let patch: Initializer | undefined;
  for (const initializer of initializersIn(expression.text ?? '')) {
    const { type, name, value, span } = initializer;
    if (isWeaker([type, name], value)) yield { ...told, within: span };
    if (type !== 'JSONPatch') continue;
    // A patch names its path before its value.
    if (name === 'path') patch = initializer;
    if (name === 'value' && isWeaker(String(patch?.value).split('/'), value)) yield { ...told, within: span };
  }
}
