import { tokensOf } from '../../languages/falco.ts';
import { inFalcoRules } from '../../rule/falco.ts';
import { docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { substitute } from '../../yaml/change.ts';

export const falcoEventDirectionDeprecated = defineRule({
  id: 'falco-event-direction-deprecated',
  summary: 'A Falco rule asks for the direction of an event',
  why: 'Falco sees only the end of a system call now, so that evt.dir is always the same, and evt.latency has no meaning. The fields are deprecated: a rule that compares them may never hold, and will be refused one day.',
  severity: 'low',
  preset: 'strict',
  references: [owasp('K10:2025'), docs('Supported fields', 'https://falco.org/docs/reference/rules/supported-fields/')],
  examples: {
    bad: `
apiVersion: v1
kind: ConfigMap
metadata: {name: falco-rules}
data:
  shop_rules.yaml: |
    - macro: in_shop_shell
      condition: evt.type = execve and evt.dir = < and proc.name = bash
#                                      ^^^^^^^ The field evt.dir is deprecated
`,
    good: `
apiVersion: v1
kind: ConfigMap
metadata: {name: falco-rules}
data:
  shop_rules.yaml: |
    - macro: in_shop_shell
      condition: evt.type = execve and proc.name = bash
`,
  },
  check: inFalcoRules(function* ({ condition }) {
    const text = condition.text ?? '';
    for (const token of tokensOf(text)) {
      if (token.kind !== 'field' || !/^evt\.(?:dir|latency(?:\..*)?)$/.test(token.text)) continue;
      const term = /(?:\s{1,99}and\s{1,99}evt\.dir\s{0,99}=\s{0,99}<)(?=\s|$)|(?:evt\.dir\s{0,99}=\s{0,99}<\s{1,99}and\s{1,99})/.exec(text);
      const end = term === null ? 0 : term.index + term[0].length;
      yield {
        at: condition,
        within: token.span,
        message: `The field ${token.text} is deprecated`,
        fixes:
          token.text !== 'evt.dir' || term === null
            ? []
            : [{ title: 'Leave it out', safety: 'needs-review', changes: [substitute(condition, term.index, end, '')] }],
      };
    }
  }),
});
