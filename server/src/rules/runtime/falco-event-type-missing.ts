import type { FalcoItem } from '../../kube/falco/rules.ts';
import { tokensOf } from '../../languages/falco.ts';
import { inFalcoRules } from '../../rule/falco.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const falcoEventTypeMissing = defineRule({
  id: 'falco-event-type-missing',
  summary: 'A Falco rule asks for no type of event',
  why: 'Such a condition is tried on every system call of the node. Falco then falls behind and drops events, those of an intruder among them.',
  severity: 'low',
  preset: 'strict',
  references: [owasp('K10:2025'), cwe(778), docs('Conditions', 'https://falco.org/docs/concepts/rules/conditions/')],
  examples: {
    bad: `
apiVersion: v1
kind: ConfigMap
metadata: {name: falco-rules}
data:
  shop_rules.yaml: |
    - rule: Shell in shop
      desc: A shell runs in a container of the shop
      condition: proc.name = bash and container.name startswith shop
#                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Rule "Shell in shop" is tried on every system call
      output: A shell in the shop (command=%proc.cmdline)
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
      condition: evt.type in (execve, execveat) and proc.name = bash and container.name startswith shop
      output: A shell in the shop (command=%proc.cmdline)
      priority: WARNING
`,
  },
  check: inFalcoRules(function* ({ kind, name, field, isChange, condition }, items) {
    const source = field.get('source');
    const isSyscall = source.isAbsent || source.is('syscall');
    if (kind !== 'rule' || isChange || !isSyscall || field.get('warn_evttypes').is(false) || condition.text === undefined) return;
    if (asksForType(condition.text, items)) return;
    yield { at: condition, message: `Rule "${name.slice(0, 50)}" is tried on every system call` };
  }),
});

/** True also where a macro of another file may ask for it. */
function asksForType(condition: string, items: readonly FalcoItem[], depth = 0): boolean {
  return tokensOf(condition).some(({ kind, text }) => {
    if (kind === 'field') return text === 'evt.type' || text === 'syscall.type';
    if (kind !== 'macro') return false;
    const macros = items.filter((item) => item.kind === 'macro' && item.name === text);
    return (
      macros.length === 0 ||
      depth > 5 ||
      macros.some((macro) => macro.isChange || asksForType(macro.condition.text ?? 'unknown', items, depth + 1))
    );
  });
}
