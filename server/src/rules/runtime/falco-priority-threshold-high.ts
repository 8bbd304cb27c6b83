import { inFalcoConfigs } from '../../rule/falco.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const falcoPriorityThresholdHigh = defineRule({
  id: 'falco-priority-threshold-high',
  summary: 'Falco leaves out alerts of lower priorities',
  why: "Most of Falco's own rules, a shell in a container among them, are of priority notice or warning. With a higher threshold they are never said, and an intruder is seen late or not at all.",
  severity: 'medium',
  preset: 'strict',
  references: [owasp('K10:2025'), cwe(778), docs('Minimum priority', 'https://falco.org/docs/reference/daemon/config-options/')],
  examples: {
    bad: `
apiVersion: v1
kind: ConfigMap
metadata: {name: falco}
data:
  falco.yaml: |
    priority: error
#             ^^^^^ Falco leaves out alerts below error
`,
    good: `
apiVersion: v1
kind: ConfigMap
metadata: {name: falco}
data:
  falco.yaml: |
    priority: notice
`,
  },
  check: inFalcoConfigs(function* (config) {
    const priority = config.get('priority');
    if (!/^(?:emergency|alert|critical|error)$/i.test(priority.text ?? '')) return;
    yield {
      at: priority,
      message: `Falco leaves out alerts below ${priority.text}`,
      fixes: [{ title: 'Begin with notice', safety: 'needs-review', changes: [set(priority, 'notice')] }],
    };
  }),
});
