import { tokensOf } from '../../languages/falco.ts';
import { inFalcoRules } from '../../rule/falco.ts';
import { docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { substitute } from '../../yaml/change.ts';

export const falcoNotAvailableCompare = defineRule({
  id: 'falco-not-available-compare',
  summary: 'A Falco rule compares with what is not there',
  why: 'A field without a value does not always read as <NA>, so that such a comparison may never hold, and the rule is silent about what it should watch. Ask with exists.',
  severity: 'low',
  preset: 'strict',
  references: [owasp('K10:2025'), docs('Conditions', 'https://falco.org/docs/concepts/rules/conditions/')],
  examples: {
    bad: `
apiVersion: v1
kind: ConfigMap
metadata: {name: falco-rules}
data:
  shop_rules.yaml: |
    - macro: in_container
      condition: container.id != <NA>
#                                ^^^^ Whether there is a container.id is asked by comparing it
`,
    good: `
apiVersion: v1
kind: ConfigMap
metadata: {name: falco-rules}
data:
  shop_rules.yaml: |
    - macro: in_container
      condition: container.id exists
`,
  },
  check: inFalcoRules(function* ({ condition }) {
    const tokens = tokensOf(condition.text ?? '');
    for (const [i, { kind, text, span }] of tokens.entries()) {
      const field = tokens[i - 2];
      if (kind !== 'value' || text !== '<NA>' || field?.kind !== 'field') continue;
      const asked = `${tokens[i - 1]?.text === '!=' ? '' : 'not '}${field.text} exists`;
      yield {
        at: condition,
        within: span,
        message: `Whether there is a ${field.text.slice(0, 40)} is asked by comparing it`,
        fixes: /^!?=$/.test(tokens[i - 1]?.text ?? '')
          ? [{ title: `Ask ${asked}`, safety: 'needs-review', changes: [substitute(condition, field.span.start, span.end, asked)] }]
          : [],
      };
    }
  }),
});
