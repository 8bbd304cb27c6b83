import { outputsOf } from '../../kube/fluentd.ts';
import { parameter } from '../../languages/fluentd.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const fluentdBufferAckMissing = defineRule({
  id: 'fluentd-buffer-ack-missing',
  summary: 'Fluentd may lose the events it forwards',
  why: 'Without an answer from the server Fluentd takes an event for delivered once it is written to the network, and with a buffer in memory a restart loses what waits. Events that are missing afterwards may be the very evidence.',
  severity: 'low',
  preset: 'strict',
  references: [owasp('K10:2025'), cwe(778), docs('require_ack_response', 'https://docs.fluentd.org/output/forward#require_ack_response')],
  examples: {
    bad: `
apiVersion: v1
kind: ConfigMap
metadata: {name: fluentd}
data:
  fluent.conf: |
    <match audit.**>
      @type forward
#           ^^^^^^^ Fluentd neither asks for an answer to what it forwards nor keeps it in a file
    </match>
`,
    good: `
apiVersion: v1
kind: ConfigMap
metadata: {name: fluentd}
data:
  fluent.conf: |
    <match audit.**>
      @type forward
      require_ack_response true
    </match>
`,
  },
  check: {
    *'core/ConfigMap'(resource) {
      for (const { field, section, type } of outputsOf(resource)) {
        const keeps = section.sections.some(
          (one) => one.name === 'secondary' || (one.name === 'buffer' && isFile(parameter(one, '@type')?.value)),
        );
        const acknowledged = parameter(section, 'require_ack_response')?.value ?? 'false';
        const typed = parameter(section, '@type');
        if (type !== 'forward' || section.name === 'secondary' || keeps || acknowledged !== 'false' || typed === undefined) continue;
        yield {
          at: field,
          within: typed.valueSpan,
          message: 'Fluentd neither asks for an answer to what it forwards nor keeps it in a file',
        };
      }
    },
  },
});

const isFile = (type: string | undefined): boolean => type !== undefined && type !== 'memory';
