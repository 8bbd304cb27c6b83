import { coversOthers } from '../../kube/admission/exempt-namespace.ts';
import { concernsWorkloads } from '../../kube/admission/webhook.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';
import type { Field } from '../../yaml/field.ts';

export const validatingAdmissionPolicyExcludeBroad = defineRule({
  id: 'validating-admission-policy-exclude-broad',
  summary: 'An admission policy leaves namespaces for applications out',
  why: 'What is excluded is never judged. Whoever may deploy into one of these namespaces is not held back by the policy.',
  severity: 'medium',
  preset: 'strict',
  references: [
    owasp('K04:2025'),
    attack('T1610'),
    cwe(693),
    docs(
      'Validating admission policy',
      'https://kubernetes.io/docs/reference/access-authn-authz/validating-admission-policy/#match-requests-matchconstraints',
    ),
  ],
  examples: {
    bad: `
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicyBinding
metadata: {name: no-host-network}
spec:
  policyName: no-host-network
  validationActions: [Deny]
  matchResources:
    namespaceSelector:
      matchExpressions:
      - {key: kubernetes.io/metadata.name, operator: NotIn, values: [kube-system, shop]}
#                                                                                 ^^^^ ValidatingAdmissionPolicyBinding "no-host-network" never looks at this namespace
`,
    good: `
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicyBinding
metadata: {name: no-host-network}
spec:
  policyName: no-host-network
  validationActions: [Deny]
  matchResources:
    namespaceSelector:
      matchExpressions:
      - {key: kubernetes.io/metadata.name, operator: NotIn, values: [kube-system]}
`,
  },
  check: {
    *'admissionregistration.k8s.io/ValidatingAdmissionPolicy'({ field, label }) {
      yield* excluded(field.get('spec', 'matchConstraints'), label);
    },
    *'admissionregistration.k8s.io/ValidatingAdmissionPolicyBinding'({ field, label }) {
      yield* excluded(field.get('spec', 'matchResources'), label);
    },
  },
});

function* excluded(match: Field, label: string): Generator<Finding> {
  for (const expression of match.get('namespaceSelector', 'matchExpressions').items) {
    if (!expression.get('key').is('kubernetes.io/metadata.name') || !expression.get('operator').is('NotIn')) continue;
    for (const name of expression.get('values').items)
      if (name.text !== undefined && coversOthers(name.text)) yield { at: name, message: `${label} never looks at this namespace` };
  }
  for (const rule of match.get('excludeResourceRules').items)
    if (concernsWorkloads(rule) && rule.get('resourceNames').isEmpty)
      yield { at: rule.get('resources'), onKey: true, message: `${label} never looks at these workloads` };
}
