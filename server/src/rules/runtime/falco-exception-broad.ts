import { inFalcoRules } from '../../rule/falco.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const falcoExceptionBroad = defineRule({
  id: 'falco-exception-broad',
  summary: 'An exception of a Falco rule leaves too much out',
  why: 'Anybody can give a program any name, so that an exception by nothing but that lets an intruder name his like one that is left out. Add the image, the parent or the path.',
  severity: 'medium',
  preset: 'strict',
  references: [owasp('K10:2025'), cwe(183), docs('Exceptions', 'https://falco.org/docs/concepts/rules/exceptions/')],
  examples: {
    bad: `
apiVersion: v1
kind: ConfigMap
metadata: {name: falco-rules}
data:
  shop_rules.yaml: |
    - rule: Terminal shell in container
      exceptions:
      - name: backup
        fields: [proc.name]
#                ^^^^^^^^^ An exception goes by the name of a program alone
        values: [[backup]]
      override: {exceptions: append}
`,
    good: `
apiVersion: v1
kind: ConfigMap
metadata: {name: falco-rules}
data:
  shop_rules.yaml: |
    - rule: Terminal shell in container
      exceptions:
      - name: backup
        fields: [proc.name, container.image.repository]
        values: [[backup, registry.example/backup]]
      override: {exceptions: append}
`,
  },
  check: inFalcoRules(function* ({ kind, field }) {
    for (const exception of kind === 'rule' ? field.get('exceptions').items : []) {
      const fields = exception.get('fields');
      const [only, other] = fields.isList ? fields.items : [fields];
      const isAlone = only?.is('proc.name') === true && other === undefined && !fields.isOpen;
      // An exception without values only names fields that others fill.
      if (isAlone && exception.get('values').items.length > 0)
        yield { at: only, message: 'An exception goes by the name of a program alone' };
      for (const value of exception.get('values').items.flatMap((row) => (row.isList ? row.items : [row]))) {
        if (value.is('*') || value.is('')) yield { at: value, message: 'An exception leaves out whatever stands here' };
      }
    }
  }),
});
