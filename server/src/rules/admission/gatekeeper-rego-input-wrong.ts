import { type Access, type Policy, policiesOf } from '../../kube/constraint-template.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { substitute } from '../../yaml/change.ts';

export const gatekeeperRegoInputWrong = defineRule({
  id: 'gatekeeper-rego-input-wrong',
  summary: 'A policy reads its input as another tool has it',
  why: 'Gatekeeper gives a policy the object at input.review.object and the parameters at input.parameters. What a policy for a bare webhook or for Conftest reads is undefined there, so it finds no violation and lets everything pass.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K04:2025'),
    attack('T1610'),
    cwe(696),
    docs('Input', 'https://open-policy-agent.github.io/gatekeeper/website/docs/input'),
  ],
  examples: {
    bad: `
apiVersion: templates.gatekeeper.sh/v1
kind: ConstraintTemplate
metadata: {name: nohostnetwork}
spec:
  targets:
  - target: admission.k8s.gatekeeper.sh
    rego: |
      package nohostnetwork
      violation[{"msg": "host network"}] {
        input.request.object.spec.hostNetwork
#             ^^^^^^^ Gatekeeper gives no input.request
      }
`,
    good: `
apiVersion: templates.gatekeeper.sh/v1
kind: ConstraintTemplate
metadata: {name: nohostnetwork}
spec:
  targets:
  - target: admission.k8s.gatekeeper.sh
    rego: |
      package nohostnetwork
      violation[{"msg": "host network"}] {
        input.review.object.spec.hostNetwork
      }
`,
  },
  check: {
    *'templates.gatekeeper.sh/ConstraintTemplate'(resource) {
      for (const { field, module, accesses } of policiesOf(resource)) {
        for (const { step, owners, rule } of accesses) {
          // What may be something else, too, is the object wherever the policy runs.
          const isInput = owners.length > 0 && owners.every((owner) => owner === 'Input');
          if (step.kind !== 'name' || !isInput || !Object.hasOwn(MEANT, step.name) || hasAlternative(module, rule)) continue;
          const meant = MEANT[step.name] ?? '';
          yield {
            at: field,
            within: step.span,
            message: `Gatekeeper gives no input.${step.name}`,
            // In brackets a name cannot become a path.
            fixes:
              field.text?.[step.span.start - 1] === '.'
                ? [
                    {
                      title: `Read input.${meant}`,
                      safety: 'needs-review',
                      changes: [substitute(field, step.span.start, step.span.end, meant)],
                    },
                  ]
                : [],
          };
        }
      }
    },
  },
});

/** `object = input.review.object` beside `object = input.request.object`: written for several tools. */
const hasAlternative = ({ rules }: Policy['module'], rule: Access['rule']): boolean =>
  rule.name !== 'violation' && rules.some((other) => other !== rule && other.name === rule.name && other.references.some(readsReview));

const readsReview = ({ head, steps: [first] }: Access['reference']): boolean =>
  head === 'input' && first?.kind === 'name' && first.name === 'review';

/** What webhooks and Conftest call things, and where they stand for Gatekeeper. */
const MEANT: Readonly<Record<string, string>> = {
  request: 'review',
  object: 'review.object',
  apiVersion: 'review.object.apiVersion',
  kind: 'review.object.kind',
  metadata: 'review.object.metadata',
  spec: 'review.object.spec',
};
