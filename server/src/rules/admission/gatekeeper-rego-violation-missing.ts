import { policiesOf } from '../../kube/constraint-template.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const gatekeeperRegoViolationMissing = defineRule({
  id: 'gatekeeper-rego-violation-missing',
  summary: 'A policy defines no violation',
  why: 'Gatekeeper asks a policy for "violation" and for nothing else. A policy that says "deny" or "warn", as policies for other tools do, is refused or never rejects anything.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K04:2025'),
    attack('T1610'),
    cwe(693),
    docs('How to use Gatekeeper', 'https://open-policy-agent.github.io/gatekeeper/website/docs/howto#constraint-templates'),
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
      deny[msg] {
#     ^^^^ The policy defines no violation, so it rejects nothing
        input.review.object.spec.hostNetwork
        msg := "host network"
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
      violation[{"msg": msg}] {
        input.review.object.spec.hostNetwork
        msg := "host network"
      }
`,
  },
  check: {
    *'templates.gatekeeper.sh/ConstraintTemplate'(resource) {
      for (const { field, module, isLibrary } of policiesOf(resource)) {
        if (isLibrary || module.words.has('violation')) continue;
        const meant = module.rules.find(({ name }) => MEANT.has(name));
        yield {
          at: field,
          onKey: true,
          ...(meant === undefined ? {} : { within: meant.span }),
          message: 'The policy defines no violation, so it rejects nothing',
        };
      }
    },
  },
});

/** What policies for Conftest and for bare webhooks call it. */
const MEANT: ReadonlySet<string> = new Set(['deny', 'warn', 'violations', 'denied', 'response', 'main']);
