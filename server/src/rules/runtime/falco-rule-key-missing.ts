import { inFalcoRules } from '../../rule/falco.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';
import type { Field } from '../../yaml/field.ts';

export const falcoRuleKeyMissing = defineRule({
  id: 'falco-rule-key-missing',
  summary: 'A Falco rule lacks a part without which it is refused',
  why: 'A rule has a condition, an output, a description and a priority. Falco refuses the whole file when one of them is missing or the priority is none that it knows, and none of its rules watches anything.',
  severity: 'medium',
  preset: 'recommended',
  references: [owasp('K10:2025'), cwe(778), docs('Rule fields', 'https://falco.org/docs/reference/rules/rule-fields/')],
  examples: {
    bad: `
apiVersion: v1
kind: ConfigMap
metadata: {name: falco-rules}
data:
  shop_rules.yaml: |
    - rule: Shell in shop
#           ^^^^^^^^^^^^^ Falco refuses rule "Shell in shop", which has no output
      desc: A shell runs in a container of the shop
      condition: evt.type = execve and proc.name = bash
      priority: WARNING
`,
    good: `
apiVersion: v1
kind: ConfigMap
metadata: {name: falco-rules}
data:
  shop_rules.yaml: |
    - rule: Shell in shop
      desc: A shell runs in a container of the shop
      condition: evt.type = execve and proc.name = bash
      output: A shell in the shop (command=%proc.cmdline)
      priority: WARNING
`,
  },
  check: inFalcoRules(function* ({ kind, name, field, isChange }) {
    if (kind !== 'rule' || isChange) return;
    const missing = PARTS.filter((part) => field.get(part).isAbsent || field.get(part).is(''));
    // With nothing but `enabled` it switches a rule of another file.
    const isSwitch = missing.length === PARTS.length && field.get('enabled').isPresent;
    if (missing.length > 0 && !isSwitch) {
      yield {
        at: field.get('rule'),
        message: `Falco refuses rule "${name.slice(0, 22)}", which has no ${missing.join(', no ')}`,
        // How grave it is, and which fields events of another source have, only its author knows.
        fixes: missing.some((part) => part === 'condition' || part === 'priority' || (part === 'output' && !isSyscall(field)))
          ? []
          : [
              {
                title: `Add ${missing.join(' and ')}`,
                safety: 'needs-review',
                changes: missing.map((part) => set(field.get(part), part === 'output' ? `${name} (command=%proc.cmdline)` : name)),
              },
            ],
      };
    }
    const priority = field.get('priority');
    const { text } = priority;
    if (text === undefined || text === '' || PRIORITIES.some((one) => one.startsWith(text.toLowerCase()))) return;
    yield { at: priority, message: `Falco knows no priority "${text.slice(0, 40)}"` };
  }),
});

const isSyscall = (rule: Field): boolean => rule.get('source').isAbsent || rule.get('source').is('syscall');

const PARTS = ['condition', 'output', 'desc', 'priority'];

/** The beginning of one is enough, such as INFO. */
const PRIORITIES = ['emergency', 'alert', 'critical', 'error', 'warning', 'notice', 'informational', 'debug'];
