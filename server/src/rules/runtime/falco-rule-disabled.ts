import { STABLE_RULES } from '../../kube/falco/rules.ts';
import { inFalcoRules } from '../../rule/falco.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const falcoRuleDisabled = defineRule({
  id: 'falco-rule-disabled',
  summary: 'A rule that comes with Falco is switched off',
  why: 'The rules of this grade are of use in every cluster and seldom wrong. Where one is off, what it watches for is not seen; an exception leaves out what is known and keeps the rest.',
  severity: 'medium',
  preset: 'strict',
  references: [owasp('K10:2025'), cwe(778), docs('Default rules', 'https://falco.org/docs/reference/rules/default-rules/')],
  examples: {
    bad: `
apiVersion: v1
kind: ConfigMap
metadata: {name: falco-rules}
data:
  shop_rules.yaml: |
    - rule: Terminal shell in container
      enabled: false
#              ^^^^^ Falco's own rule "Terminal shell in container" is off
      override: {enabled: replace}
`,
    good: `
apiVersion: v1
kind: ConfigMap
metadata: {name: falco-rules}
data:
  shop_rules.yaml: |
    - rule: Terminal shell in container
      condition: and not container.image.repository = registry.example/debug
      override: {condition: append}
`,
  },
  check: inFalcoRules(function* ({ kind, name, field }) {
    const enabled = field.get('enabled');
    if (kind === 'rule' && enabled.is(false) && STABLE_RULES.has(name)) yield { at: enabled, message: `Falco's own rule "${name}" is off` };
  }),
});
