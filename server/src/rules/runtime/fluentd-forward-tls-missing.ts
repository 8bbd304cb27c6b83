import { isInCluster, type Output, outputsOf } from '../../kube/fluentd.ts';
import { parameter } from '../../languages/fluentd.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { type Change, substitute } from '../../yaml/change.ts';

export const fluentdForwardTlsMissing = defineRule({
  id: 'fluentd-forward-tls-missing',
  summary: 'Fluentd forwards events in plain text',
  why: 'Everybody on the way reads the events, which often name users, secrets and addresses, and may drop or change those that would give him away. Nor does Fluentd know whether it talks to the right server.',
  severity: 'high',
  preset: 'recommended',
  references: [owasp('K10:2025'), attack('T1040'), cwe(319), docs('forward', 'https://docs.fluentd.org/output/forward#transport')],
  examples: {
    bad: `
apiVersion: v1
kind: ConfigMap
metadata: {name: fluentd}
data:
  fluent.conf: |
    <match audit.**>
      @type forward
#           ^^^^^^^ Fluentd forwards audit.** in plain text
      <server>
        host siem.example
      </server>
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
      transport tls
      <server>
        host siem.example
      </server>
    </match>
`,
  },
  check: {
    *'core/ConfigMap'(resource) {
      for (const output of outputsOf(resource)) {
        const { field, section, type } = output;
        const transport = parameter(section, 'transport');
        // Whatever is written there besides, a part of it comes from the environment.
        if (type !== 'forward' || staysInPod(output) || (transport !== undefined && /tls|#\{/.test(transport.value))) continue;
        const events = section.argument === '' || 40 < section.argument.length ? 'events' : section.argument;
        const at = transport ?? parameter(section, '@type');
        yield {
          at: field,
          ...(at === undefined ? {} : { within: at.valueSpan }),
          message: `Fluentd forwards ${events} in plain text`,
          // Within a cluster fewer can listen.
          ...(staysInCluster(output) ? { severity: 'medium' } : {}),
          fixes: [{ title: 'Send them over TLS, which the server must speak', safety: 'needs-review', changes: encrypted(output) }],
        };
      }
    },
  },
});

/** All its servers are containers of the same pod. */
function staysInPod(output: Output): boolean {
  const hosts = hostsOf(output);
  return hosts.length > 0 && hosts.every((host) => /^"?(?:localhost|127\.\d+\.\d+\.\d+|::1)"?$/.test(host));
}

function staysInCluster(output: Output): boolean {
  const hosts = hostsOf(output);
  return hosts.length > 0 && hosts.every((host) => isInCluster(host.replaceAll('"', '')));
}

const hostsOf = ({ section: { sections } }: Output): readonly string[] =>
  sections.filter(({ name }) => name === 'server').map((server) => parameter(server, 'host')?.value ?? '');

function encrypted({ field, section }: Output): readonly Change[] {
  const transport = parameter(section, 'transport');
  const type = parameter(section, '@type');
  if (transport !== undefined) return [substitute(field, transport.valueSpan.start, transport.valueSpan.end, 'tls')];
  const text = field.text ?? '';
  const start = type?.nameSpan.start ?? 0;
  const lineBreak = text.indexOf('\n', start);
  const end = lineBreak < 0 ? text.length : lineBreak;
  const indent = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  return [substitute(field, end, end, `\n${indent}transport tls`)];
}
