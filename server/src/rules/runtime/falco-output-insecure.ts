import { inFalcoConfigs } from '../../rule/falco.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set, substitute } from '../../yaml/change.ts';

export const falcoOutputInsecure = defineRule({
  id: 'falco-output-insecure',
  summary: 'Falco sends its alerts in plain text, or does not check to whom',
  why: 'Whoever stands on the way reads which attacks are seen, and drops or changes the alerts that would give him away.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K10:2025'),
    attack('T1040'),
    cwe(319),
    cwe(295),
    docs('HTTP output', 'https://falco.org/docs/concepts/outputs/channels/#http-s-output-send-alerts-to-an-http-s-endpoint'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: ConfigMap
metadata: {name: falco}
data:
  falco.yaml: |
    http_output:
      enabled: true
      url: http://siem.example/falco
#          ^^^^^^^^^^^^^^^^^^^^^^^^^ Falco sends its alerts in plain text
`,
    good: `
apiVersion: v1
kind: ConfigMap
metadata: {name: falco}
data:
  falco.yaml: |
    http_output:
      enabled: true
      url: https://siem.example/falco
`,
  },
  check: inFalcoConfigs(function* (config) {
    const output = config.get('http_output');
    if (!output.get('enabled').is(true)) return;
    const url = output.get('url');
    const host = /^http:\/\/([^/:]+)/i.exec(url.text ?? '')?.[1];
    if (host !== undefined && !/^(?:localhost|127\.|\[)/.test(host)) {
      yield {
        at: url,
        message: 'Falco sends its alerts in plain text',
        // Within a cluster, as the chart does with falcosidekick, fewer can listen.
        ...(/^[a-z0-9-]+$|\.svc(?:\.|$)/.test(host) ? { severity: 'low' } : {}),
        fixes: [{ title: 'Use https', safety: 'needs-review', changes: [substitute(url, 0, 'http'.length, 'https')] }],
      };
    }
    const insecure = output.get('insecure');
    if (insecure.is(true)) {
      yield {
        at: insecure,
        message: 'Falco does not check to whom it sends its alerts',
        fixes: [{ title: 'Check the certificate', safety: 'needs-review', changes: [set(insecure, false)] }],
      };
    }
  }),
});
