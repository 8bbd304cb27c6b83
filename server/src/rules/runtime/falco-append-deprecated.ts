import { inFalcoRules } from '../../rule/falco.ts';
import { docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { remove, set } from '../../yaml/change.ts';

export const falcoAppendDeprecated = defineRule({
  id: 'falco-append-deprecated',
  summary: 'A Falco item is added to by the key append',
  why: 'Falco warns of this key and will refuse it one day. What it adds, mostly exceptions or more to watch, is then lost with the file. The key override says for each part whether it is added or replaced.',
  severity: 'low',
  preset: 'strict',
  references: [owasp('K10:2025'), docs('Overriding rules', 'https://falco.org/docs/concepts/rules/overriding/')],
  examples: {
    bad: `
apiVersion: v1
kind: ConfigMap
metadata: {name: falco-rules}
data:
  shop_rules.yaml: |
    - list: shell_binaries
      items: [fish]
      append: true
#             ^^^^ The key append of list "shell_binaries" will be refused one day
`,
    good: `
apiVersion: v1
kind: ConfigMap
metadata: {name: falco-rules}
data:
  shop_rules.yaml: |
    - list: shell_binaries
      items: [fish]
      override: {items: append}
`,
  },
  check: inFalcoRules(function* ({ kind, name, field }) {
    const append = field.get('append');
    if (!append.is(true)) return;
    const parts = (kind === 'list' ? ['items'] : ['condition', 'exceptions']).filter((part) => field.get(part).isPresent);
    const override = Object.fromEntries(parts.map((part) => [part, 'append']));
    yield {
      at: append,
      message: `The key append of ${kind} "${name.slice(0, 50)}" will be refused one day`,
      fixes:
        parts.length === 0 || !field.get('override').isAbsent
          ? []
          : [{ title: 'Say override instead', safety: 'needs-review', changes: [remove(append), set(field.get('override'), override)] }],
    };
  }),
});
