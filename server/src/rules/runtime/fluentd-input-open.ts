import { fluentdSectionsOf, isLoopback, literal, setting } from '../../kube/fluentd.ts';
import { parameter } from '../../languages/fluentd.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const fluentdInputOpen = defineRule({
  id: 'fluentd-input-open',
  summary: 'Fluentd takes events from everybody',
  why: 'Whoever reaches the port writes into the log what he likes: events that never were, or so many that the true ones are lost.',
  severity: 'medium',
  preset: 'strict',
  references: [owasp('K10:2025'), cwe(306), docs('forward', 'https://docs.fluentd.org/input/forward#how-to-enable-authentication')],
  examples: {
    bad: `
apiVersion: v1
kind: ConfigMap
metadata: {name: fluentd}
data:
  fluent.conf: |
    <source>
      @type forward
      bind 0.0.0.0
#          ^^^^^^^ Fluentd takes events by forward from everybody
    </source>
`,
    good: `
apiVersion: v1
kind: ConfigMap
metadata: {name: fluentd}
data:
  fluent.conf: |
    <source>
      @type forward
      bind 0.0.0.0
      <transport tls>
        client_cert_auth true
      </transport>
    </source>
`,
  },
  check: {
    *'core/ConfigMap'(resource) {
      for (const { field, section } of fluentdSectionsOf(resource)) {
        const type = parameter(section, '@type');
        const bind = parameter(section, 'bind');
        const host = bind === undefined ? '0.0.0.0' : literal(bind);
        if (section.name !== 'source' || type === undefined || !INPUTS.has(setting(section, '@type') ?? '')) continue;
        const guarded = section.sections.some(
          ({ name, argument }) => name === 'security' || (name === 'transport' && argument !== 'tcp' && argument !== 'udp'),
        );
        if (guarded || host === undefined || isLoopback(host)) continue;
        yield { at: field, within: (bind ?? type).valueSpan, message: `Fluentd takes events by ${literal(type)} from everybody` };
      }
    },
  },
});

const INPUTS: ReadonlySet<string> = new Set(['forward', 'http', 'syslog', 'tcp', 'udp']);
