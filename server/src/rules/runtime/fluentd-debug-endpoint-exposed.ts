import { fluentdSectionsOf, isLoopback, literal, setting } from '../../kube/fluentd.ts';
import { parameter } from '../../languages/fluentd.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { type Change, substitute } from '../../yaml/change.ts';

export const fluentdDebugEndpointExposed = defineRule({
  id: 'fluentd-debug-endpoint-exposed',
  summary: 'Fluentd can be asked or steered over the network',
  why: 'Over the debug agent anybody who reaches it runs code in Fluentd; over the RPC endpoint he stops it; the monitor agent tells him how it is set up. Each listens on all addresses unless it is told otherwise.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K10:2025'),
    attack('T1059'),
    cwe(489),
    cwe(749),
    docs('monitor_agent', 'https://docs.fluentd.org/input/monitor_agent'),
    docs('HTTP RPC', 'https://docs.fluentd.org/deployment/rpc'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: ConfigMap
metadata: {name: fluentd}
data:
  fluent.conf: |
    <source>
      @type debug_agent
      bind 0.0.0.0
#          ^^^^^^^ Whoever reaches the debug agent of Fluentd runs code in it
    </source>
`,
    good: `
apiVersion: v1
kind: ConfigMap
metadata: {name: fluentd}
data:
  fluent.conf: |
    <source>
      @type debug_agent
      bind 127.0.0.1
    </source>
`,
  },
  check: {
    *'core/ConfigMap'(resource) {
      for (const { field, section } of fluentdSectionsOf(resource)) {
        const rpc = section.name === 'system' ? parameter(section, 'rpc_endpoint') : undefined;
        const address = literal(rpc);
        if (rpc !== undefined && address !== undefined && !isLoopback(address.replace(/:\d+$/, ''))) {
          const end = rpc.valueSpan.start + rpc.value.length;
          const port = /:(\d+)"?$/.exec(rpc.value)?.[1] ?? '24444';
          yield {
            at: field,
            within: rpc.valueSpan,
            message: 'Whoever reaches the RPC endpoint of Fluentd can stop it',
            fixes: [fixOf([substitute(field, rpc.valueSpan.start, end, `127.0.0.1:${port}`)])],
          };
        }
        const agent = section.name === 'source' ? AGENTS.get(setting(section, '@type') ?? '') : undefined;
        const bind = parameter(section, 'bind');
        const type = parameter(section, '@type');
        const host = bind === undefined ? '0.0.0.0' : literal(bind);
        if (agent === undefined || type === undefined || host === undefined || isLoopback(host)) continue;
        const { start, end } = type.valueSpan;
        const indent = (field.text ?? '').slice(0, type.nameSpan.start).split('\n').at(-1) ?? '';
        yield {
          at: field,
          within: (bind ?? type).valueSpan,
          message: agent.message,
          severity: agent.severity,
          // Probes and metrics may ask the monitor agent from outside of the pod.
          fixes:
            agent.severity === 'low'
              ? []
              : [
                  fixOf([
                    bind === undefined
                      ? substitute(field, start, end, `${type.value}\n${indent}bind 127.0.0.1`)
                      : substitute(field, bind.valueSpan.start, bind.valueSpan.end, '127.0.0.1'),
                  ]),
                ],
        };
      }
    },
  },
});

const AGENTS: ReadonlyMap<string, { readonly message: string; readonly severity: 'high' | 'low' }> = new Map([
  ['debug_agent', { message: 'Whoever reaches the debug agent of Fluentd runs code in it', severity: 'high' }],
  ['monitor_agent', { message: 'Whoever reaches the monitor agent of Fluentd learns how it is set up', severity: 'low' }],
] as const);

const fixOf = (changes: readonly Change[]) => ({ title: 'Listen on 127.0.0.1 alone', safety: 'needs-review' as const, changes });
