import type { FalcoItem } from '../../kube/falco/rules.ts';
import { isAlwaysTrue, tokensOf } from '../../languages/falco.ts';
import { inFalcoRules } from '../../rule/falco.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const falcoMacroAlwaysTrue = defineRule({
  id: 'falco-macro-always-true',
  summary: 'A Falco macro for exceptions holds for everything',
  why: 'Rules leave out what such a macro holds for. When it holds for every event, those rules never say anything again, and look as if they were still on.',
  severity: 'high',
  preset: 'recommended',
  references: [owasp('K10:2025'), cwe(778), docs('Macros', 'https://falco.org/docs/concepts/rules/basic-elements/#macros')],
  examples: {
    bad: `
apiVersion: v1
kind: ConfigMap
metadata: {name: falco-rules}
data:
  shop_rules.yaml: |
    - macro: user_known_shell_activities
      condition: (evt.num >= 0)
#                ^^^^^^^^^^^^^^ Macro "user_known_shell_activities" leaves every event out
      override: {condition: replace}
`,
    good: `
apiVersion: v1
kind: ConfigMap
metadata: {name: falco-rules}
data:
  shop_rules.yaml: |
    - macro: user_known_shell_activities
      condition: container.image.repository = registry.example/debug
      override: {condition: replace}
`,
  },
  check: inFalcoRules(function* ({ kind, name, condition }, items) {
    if (kind !== 'macro' || condition.text === undefined || !isAlwaysTrue(condition.text)) return;
    const exempts = /^user_(?:known|expected|trusted|allowed)_|_(?:exceptions?|whitelist|allowlist)$/.test(name);
    if (!exempts && !items.some((item) => leavesOut(item, name))) return;
    yield { at: condition, message: `Macro "${name.slice(0, 50)}" leaves every event out` };
  }),
});

/** Whether the condition says `not` right before the macro. */
function leavesOut({ condition }: FalcoItem, macro: string): boolean {
  const tokens = tokensOf(condition.text ?? '');
  return tokens.some(({ kind, text }, i) => kind === 'macro' && text === macro && tokens[i - 1]?.text === 'not');
}
