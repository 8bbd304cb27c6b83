import type { FalcoItem } from '../../kube/falco/rules.ts';
import { inFalcoRules } from '../../rule/falco.ts';
import { docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { rename } from '../../yaml/change.ts';

export const falcoRuleKeyUnknown = defineRule({
  id: 'falco-rule-key-unknown',
  summary: 'An item of a file of Falco rules has a key that is ignored',
  why: 'Falco passes over a key that it does not know. What was meant by it does not happen and nobody hears of it: without its exception the rule cries out all day until somebody turns it off, and then an intruder is not seen either.',
  severity: 'medium',
  preset: 'recommended',
  references: [owasp('K10:2025'), docs('Rule fields', 'https://falco.org/docs/reference/rules/rule-fields/')],
  examples: {
    bad: `
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
      tag: [shop]
#     ^^^ Falco ignores "tag" of rule "Shell in shop"
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
      tags: [shop]
`,
  },
  check: inFalcoRules(function* ({ kind, name, field }) {
    const known = KEYS[kind];
    for (const [key, value] of field.entries) {
      if (known.includes(key) || (key === 'desc' && kind !== 'rule')) continue;
      const [nearest, other] = known.filter((one) => isNear(key, one) && field.get(one).isAbsent);
      yield {
        at: value,
        onKey: true,
        message: `Falco ignores "${key.slice(0, 30)}" of ${kind} "${name.slice(0, 35)}"`,
        fixes:
          nearest === undefined || other !== undefined
            ? []
            : [{ title: `Write ${nearest}`, safety: 'needs-review', changes: [rename(value, nearest)] }],
      };
    }
  }),
});

const KEYS: Readonly<Record<FalcoItem['kind'], readonly string[]>> = {
  rule: 'rule condition output desc priority tags exceptions enabled source append override warn_evttypes skip-if-unknown-filter capture capture_duration'.split(
    ' ',
  ),
  macro: ['macro', 'condition', 'append', 'override'],
  list: ['list', 'items', 'append', 'override'],
};

/** One word in place of another: a letter too many, too few or wrong, or the other half of `description`. */
function isNear(key: string, known: string): boolean {
  if (key === known || Math.abs(key.length - known.length) > 1) return key.startsWith(known) && known.length >= 4;
  const [short, long] = key.length <= known.length ? [key, known] : [known, key];
  const at = [...short].findIndex((letter, i) => letter !== long[i]);
  const from = at < 0 ? short.length : at;
  return long.slice(from + 1) === short.slice(from + (short.length === long.length ? 1 : 0));
}
