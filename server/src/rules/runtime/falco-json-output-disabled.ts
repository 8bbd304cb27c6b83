import { inFalcoConfigs } from '../../rule/falco.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const falcoJsonOutputDisabled = defineRule({
  id: 'falco-json-output-disabled',
  summary: 'Falco sends alerts by HTTP as mere text',
  why: 'A receiver that expects JSON cannot tell fields apart, so that alerts are neither sorted nor found, or are dropped.',
  severity: 'low',
  preset: 'strict',
  references: [owasp('K10:2025'), cwe(778), docs('Formatting alerts', 'https://falco.org/docs/concepts/outputs/formatting/')],
  examples: {
    bad: `
apiVersion: v1
kind: ConfigMap
metadata: {name: falco}
data:
  falco.yaml: |
    json_output: false
#                ^^^^^ Falco sends alerts by HTTP as mere text
    http_output:
      enabled: true
      url: https://siem.example/falco
`,
    good: `
apiVersion: v1
kind: ConfigMap
metadata: {name: falco}
data:
  falco.yaml: |
    json_output: true
    http_output:
      enabled: true
      url: https://siem.example/falco
`,
  },
  check: inFalcoConfigs(function* (config) {
    const json = config.get('json_output');
    if (!json.is(false) || !config.get('http_output', 'enabled').is(true)) return;
    yield {
      at: json,
      message: 'Falco sends alerts by HTTP as mere text',
      fixes: [{ title: 'Send them as JSON', safety: 'needs-review', changes: [set(json, true)] }],
    };
  }),
});
