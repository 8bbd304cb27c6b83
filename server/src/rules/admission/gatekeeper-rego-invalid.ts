import { policiesOf } from '../../kube/constraint-template.ts';
import { imbalanceIn, REGO_LEXICON } from '../../languages/balance.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const gatekeeperRegoInvalid = defineRule({
  id: 'gatekeeper-rego-invalid',
  summary: 'The Rego of a template cannot be read',
  why: 'Gatekeeper refuses the template or sets it aside, so that its constraints let everything pass. Nobody notices until somebody counts the violations.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K04:2025'),
    attack('T1610'),
    cwe(1164),
    docs('Constraint templates', 'https://open-policy-agent.github.io/gatekeeper/website/docs/constrainttemplates'),
  ],
  examples: {
    bad: `
apiVersion: templates.gatekeeper.sh/v1
kind: ConstraintTemplate
metadata: {name: k8sowner}
spec:
  crd: {spec: {names: {kind: K8sOwner}}}
  targets:
  - target: admission.k8s.gatekeeper.sh
    rego: |
      package k8sowner
      violation[{"msg": msg}] {
#                             ^ The policy cannot be read: nothing closes this {
        not input.review.object.metadata.labels.owner
        msg := "an owner is missing"
`,
    good: `
apiVersion: templates.gatekeeper.sh/v1
kind: ConstraintTemplate
metadata: {name: k8sowner}
spec:
  crd: {spec: {names: {kind: K8sOwner}}}
  targets:
  - target: admission.k8s.gatekeeper.sh
    rego: |
      package k8sowner
      violation[{"msg": msg}] {
        not input.review.object.metadata.labels.owner
        msg := "an owner is missing"
      }
`,
  },
  check: {
    *'templates.gatekeeper.sh/ConstraintTemplate'(resource) {
      for (const { field } of policiesOf(resource)) {
        const found = field.text === undefined ? undefined : imbalanceIn(field.text, REGO_LEXICON);
        if (found !== undefined) yield { at: field, within: found.span, message: `The policy cannot be read: ${found.problem}` };
      }
    },
  },
});
