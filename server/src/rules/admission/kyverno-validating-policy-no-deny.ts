import type { Resource } from '../../kube/resource.ts';
import { onImagePolicies, onValidatingPolicies } from '../../rule/on-kyverno.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const kyvernoValidatingPolicyNoDeny = defineRule({
  id: 'kyverno-validating-policy-no-deny',
  summary: 'A policy written in CEL refuses nothing',
  why: 'Without Deny among its actions a violation is only told of, as a warning or in a report, and the object is admitted.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K04:2025'),
    attack('T1610'),
    cwe(693),
    docs('ValidatingPolicy', 'https://kyverno.io/docs/policy-types/validating-policy/'),
  ],
  examples: {
    bad: `
apiVersion: policies.kyverno.io/v1
kind: ValidatingPolicy
metadata: {name: no-host-network}
spec:
  validationActions: [Audit]
# ^^^^^^^^^^^^^^^^^ ValidatingPolicy "no-host-network" refuses nothing: its actions leave Deny out
  validations: [{expression: '!object.spec.?hostNetwork.orValue(false)'}]
`,
    good: `
apiVersion: policies.kyverno.io/v1
kind: ValidatingPolicy
metadata: {name: no-host-network}
spec:
  validationActions: [Deny]
  validations: [{expression: '!object.spec.?hostNetwork.orValue(false)'}]
`,
  },
  yieldsTo: ['kyverno-admission-disabled'],
  check: { ...onValidatingPolicies(undenied), ...onImagePolicies(undenied) },
});

function* undenied({ field, label }: Resource): Generator<Finding> {
  const actions = field.get('spec', 'validationActions');
  const isKnown = actions.items.length > 0 && !actions.isOpen && actions.items.every(({ text }) => text !== undefined);
  if (!isKnown || actions.includes('Deny') || field.get('spec', 'evaluation', 'mode').is('JSON')) return;
  yield {
    at: actions,
    message: `${label} refuses nothing: its actions leave Deny out`,
    fixes: [{ title: 'Deny what violates it', safety: 'needs-review', changes: [set(actions, ['Deny'])] }],
  };
}
