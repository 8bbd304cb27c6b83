import { policiesOf } from '../../kube/constraint-template.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { substitute } from '../../yaml/change.ts';

export const gatekeeperRegoFirstContainerOnly = defineRule({
  id: 'gatekeeper-rego-first-container-only',
  summary: 'A policy looks at one container by its number',
  why: 'Every other container of the pod passes, whatever it does. Whoever wants around the policy adds one.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K04:2025'),
    attack('T1610'),
    cwe(693),
    docs('Iteration', 'https://www.openpolicyagent.org/docs/policy-language#iteration'),
  ],
  examples: {
    bad: `
apiVersion: templates.gatekeeper.sh/v1
kind: ConstraintTemplate
metadata: {name: nolatest}
spec:
  targets:
  - target: admission.k8s.gatekeeper.sh
    rego: |
      package nolatest
      violation[{"msg": "latest"}] {
        endswith(input.review.object.spec.containers[0].image, ":latest")
#                                                    ^ The policy looks at one container only
      }
`,
    good: `
apiVersion: templates.gatekeeper.sh/v1
kind: ConstraintTemplate
metadata: {name: nolatest}
spec:
  targets:
  - target: admission.k8s.gatekeeper.sh
    rego: |
      package nolatest
      violation[{"msg": "latest"}] {
        endswith(input.review.object.spec.containers[_].image, ":latest")
      }
`,
  },
  check: {
    *'templates.gatekeeper.sh/ConstraintTemplate'(resource) {
      for (const { field, accesses } of policiesOf(resource)) {
        for (const { step, owners, isOnList, rule } of accesses) {
          if (step.kind !== 'index' || !isOnList || !owners.includes('Container')) continue;
          // A message may name the first one of those that it looked at.
          if (
            accesses.some(
              (other) => other.rule === rule && other.isOnList && other.step.kind !== 'index' && other.owners.includes('Container'),
            )
          )
            continue;
          yield {
            at: field,
            within: step.span,
            message: 'The policy looks at one container only',
            fixes: [
              {
                title: 'Look at every container',
                safety: 'needs-review',
                changes: [substitute(field, step.span.start, step.span.end, '_')],
              },
            ],
          };
        }
      }
    },
  },
});
