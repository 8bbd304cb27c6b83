import { type Access, type Policy, policiesOf } from '../../kube/constraint-template.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';

export const gatekeeperRegoMissingFieldAllowed = defineRule({
  id: 'gatekeeper-rego-missing-field-allowed',
  summary: 'A policy lets pass what leaves a field out',
  why: 'What is not there is undefined in Rego, and a body with something undefined finds no violation. These fields are insecure when they are left out, which is the easiest way around the policy. Ask for "not field == value" instead, which a missing field violates.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K04:2025'),
    attack('T1610'),
    cwe(636),
    docs('Negation', 'https://www.openpolicyagent.org/docs/policy-language#negation'),
  ],
  examples: {
    bad: `
apiVersion: templates.gatekeeper.sh/v1
kind: ConstraintTemplate
metadata: {name: nonroot}
spec:
  targets:
  - target: admission.k8s.gatekeeper.sh
    rego: |
      package nonroot
      violation[{"msg": "may run as root"}] {
        container := input.review.object.spec.containers[_]
        container.securityContext.runAsNonRoot == false
#                                 ^^^^^^^^^^^^ What leaves runAsNonRoot out passes the policy
      }
`,
    good: `
apiVersion: templates.gatekeeper.sh/v1
kind: ConstraintTemplate
metadata: {name: nonroot}
spec:
  targets:
  - target: admission.k8s.gatekeeper.sh
    rego: |
      package nonroot
      violation[{"msg": "may run as root"}] {
        container := input.review.object.spec.containers[_]
        not container.securityContext.runAsNonRoot == true
      }
`,
  },
  check: {
    *'templates.gatekeeper.sh/ConstraintTemplate'(resource) {
      for (const policy of policiesOf(resource)) {
        for (const access of policy.accesses) yield* judge(policy, access);
      }
    },
  },
});

/** Values that are insecure, of fields that are just as insecure without a value. https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#security-context-1 */
const INSECURE: Readonly<Record<string, string>> = {
  allowPrivilegeEscalation: 'true',
  automountServiceAccountToken: 'true',
  readOnlyRootFilesystem: 'false',
  runAsNonRoot: 'false',
};

function* judge(policy: Policy, access: Access): Generator<Finding> {
  const { step, isLast, isMissing, owners } = access;
  if (step.kind !== 'name' || !isLast || isMissing === 'certainly' || owners.includes('Parameters')) return;
  if (!asksForInsecureValue(access, step.name) && !asksNothingMissing(access, step.name)) return;
  if (mindsAbsence(policy, step.name)) return;
  yield { at: policy.field, within: step.span, message: `What leaves ${step.name} out passes the policy` };
}

function asksForInsecureValue({ reference: { isNegated, comparison } }: Access, name: string): boolean {
  if (isNegated || comparison === undefined || !Object.hasOwn(INSECURE, name)) return false;
  const isInsecure = comparison.with === INSECURE[name];
  return comparison.operator === '!=' ? !isInsecure && /^(?:true|false)$/.test(comparison.with) : isInsecure;
}

/** `labels := object.metadata.labels` and then `not labels[key]`: without any labels the first is undefined already. */
function asksNothingMissing({ owners, reference, rule }: Access, name: string): boolean {
  if (!owners.includes('ObjectMeta') || (name !== 'labels' && name !== 'annotations')) return false;
  const { start } = reference.span;
  const names = [...rule.bindings].flatMap(([variable, values]) => (values.some((value) => value?.span.start === start) ? variable : []));
  return rule.references.some(({ isNegated, head, steps }) => isNegated && steps.length > 0 && names.includes(head));
}

/** Another body asks whether the field is there, by its name or as a text given to a function. */
const mindsAbsence = ({ module, accesses }: Policy, name: string): boolean =>
  module.texts.has(name) ||
  accesses.some(({ step, isLast, reference }) => reference.isNegated && isLast && step.kind === 'name' && step.name === name);
