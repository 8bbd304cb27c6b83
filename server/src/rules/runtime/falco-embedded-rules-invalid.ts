import { inFalcoFiles } from '../../rule/falco.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const falcoEmbeddedRulesInvalid = defineRule({
  id: 'falco-embedded-rules-invalid',
  summary: 'A file of Falco rules is no list',
  why: 'Falco reads a file of rules as a YAML list. It refuses one that is something else or cannot be parsed, and none of its rules watches anything.',
  severity: 'high',
  preset: 'recommended',
  references: [owasp('K10:2025'), cwe(778), docs('Rules', 'https://falco.org/docs/concepts/rules/')],
  examples: {
    bad: `
apiVersion: v1
kind: ConfigMap
metadata: {name: falco-rules}
data:
  shop_rules.yaml: |
    rules:
#   ^^^^^ Falco refuses shop_rules.yaml, which is no list
    - macro: in_shop
      condition: container.name startswith shop
`,
    good: `
apiVersion: v1
kind: ConfigMap
metadata: {name: falco-rules}
data:
  shop_rules.yaml: |
    - macro: in_shop
      condition: container.name startswith shop
`,
  },
  check: inFalcoFiles(function* ({ name, field, root }) {
    const said = field.text?.trim() ?? '';
    if (root === undefined || said === '' || root.isAbsent || said.includes('{{')) return;
    // Rules of Prometheus about Falco, and objects.
    if (root.isMap && ['groups', 'apiVersion'].some((key) => root.get(key).isPresent)) return;
    if (root.document.problems.length > 0) yield { at: field, onKey: true, message: `Falco cannot read ${name.slice(0, 60)}` };
    else if (root.isMap || root.kind === 'scalar')
      yield { at: root.entries[0]?.[1] ?? field, onKey: true, message: `Falco refuses ${name.slice(0, 60)}, which is no list` };
  }),
});
