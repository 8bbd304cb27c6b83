import { expressionsOf, nameSpan } from '../../kube/admission/expressions.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const validatingAdmissionPolicyHasMissing = defineRule({
  id: 'validating-admission-policy-has-missing',
  summary: 'An admission policy stumbles over what a pod leaves out, and then lets it pass',
  why: 'Reading a field below one that is not there is an error in CEL, and with the failure policy Ignore an error lets the request pass. Leaving the section out is then the way around the policy.',
  severity: 'high',
  preset: 'strict',
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
metadata: {name: non-root}
spec:
  failurePolicy: Ignore
  matchConstraints:
    resourceRules: [{apiGroups: [''], apiVersions: [v1], operations: [CREATE, UPDATE], resources: [pods]}]
  validations:
  - expression: object.spec.securityContext.runAsNonRoot == true
#                           ^^^^^^^^^^^^^^^ What leaves securityContext out passes the policy
`,
    good: `
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata: {name: non-root}
spec:
  failurePolicy: Ignore
  matchConstraints:
    resourceRules: [{apiGroups: [''], apiVersions: [v1], operations: [CREATE, UPDATE], resources: [pods]}]
  validations:
  - expression: has(object.spec.securityContext) && object.spec.securityContext.runAsNonRoot == true
`,
  },
  check: {
    *'admissionregistration.k8s.io/ValidatingAdmissionPolicy'(policy) {
      if (!policy.field.get('spec', 'failurePolicy').is('Ignore')) return;
      const expressions = expressionsOf(policy);
      // A question in a condition may spare all expressions.
      const asked = new Set(
        expressions.flatMap(({ parts }) =>
          parts.flatMap((part) => {
            if (part.kind === 'field') return part.isOptional ? part.name : [];
            const [first] = part.kind === 'call' && part.name === 'has' ? part.arguments : [];
            return first?.kind === 'field' ? first.name : [];
          }),
        ),
      );
      for (const { field, parts } of expressions) {
        for (const part of parts) {
          if (part.kind !== 'field' || part.of.kind !== 'field' || !OPTIONAL.has(part.of.name) || asked.has(part.of.name)) continue;
          const within = nameSpan(part.of);
          if (within !== undefined && part.name !== '')
            yield { at: field, within, message: `What leaves ${part.of.name} out passes the policy` };
        }
      }
    },
  },
});

/** Sections of pods and containers that people ask below of, and that need not be there. */
const OPTIONAL: ReadonlySet<string> = new Set([
  'securityContext',
  'capabilities',
  'seccompProfile',
  'appArmorProfile',
  'labels',
  'annotations',
]);
