import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const gatekeeperTemplateCodeConflict = defineRule({
  id: 'gatekeeper-template-code-conflict',
  summary: 'A constraint template has its policy twice',
  why: 'A target takes Rego either from "rego" or from its code, and from one entry for each engine. What else is written there looks as if it were in force and is not.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    owasp('K04:2025'),
    cwe(1041),
    docs('Constraint templates', 'https://open-policy-agent.github.io/gatekeeper/website/docs/constrainttemplates'),
  ],
  examples: {
    bad: `
apiVersion: templates.gatekeeper.sh/v1
kind: ConstraintTemplate
metadata: {name: noroot}
spec:
  targets:
  - target: admission.k8s.gatekeeper.sh
    code:
    - engine: Rego
      source: {rego: "package noroot"}
    rego: package noroot
#   ^^^^ The target has its Rego twice, and only one of the two counts
`,
    good: `
apiVersion: templates.gatekeeper.sh/v1
kind: ConstraintTemplate
metadata: {name: noroot}
spec:
  targets:
  - target: admission.k8s.gatekeeper.sh
    code:
    - engine: Rego
      source: {rego: "package noroot"}
`,
  },
  check: {
    *'templates.gatekeeper.sh/ConstraintTemplate'({ field }) {
      for (const target of field.get('spec', 'targets').items) {
        const codes = target.get('code').items.map((code) => code.get('engine'));
        const rego = target.get('rego');
        if (rego.isPresent && !rego.is('') && codes.some((engine) => engine.is('Rego')))
          yield { at: rego, onKey: true, message: 'The target has its Rego twice, and only one of the two counts' };
        for (const [i, engine] of codes.entries()) {
          const { text } = engine;
          if (text !== undefined && codes.slice(0, i).some((other) => other.is(text)))
            yield { at: engine, message: `The target has two policies for the engine ${text}` };
        }
      }
    },
  },
});
