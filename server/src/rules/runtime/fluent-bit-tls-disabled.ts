import { fluentBitOutputsOf, type Given } from '../../kube/fluent-bit.ts';
import { isInCluster, isLoopback } from '../../kube/fluentd.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import type { Span } from '../../text/span.ts';
import { substitute } from '../../yaml/change.ts';

export const fluentBitTlsDisabled = defineRule({
  id: 'fluent-bit-tls-disabled',
  summary: 'Fluent Bit sends events without a checked TLS connection',
  why: 'Everybody on the way reads the events and the credential that goes with them, and may drop or change those that would give him away.',
  severity: 'high',
  preset: 'strict',
  references: [
    owasp('K10:2025'),
    attack('T1040'),
    cwe(319),
    cwe(295),
    docs('TLS', 'https://docs.fluentbit.io/manual/administration/transport-security'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: ConfigMap
metadata: {name: fluent-bit}
data:
  fluent-bit.conf: |
    [OUTPUT]
        Name  forward
#             ^^^^^^^ Fluent Bit sends events by forward without encryption
        Match *
        Host  siem.example
`,
    good: `
apiVersion: v1
kind: ConfigMap
metadata: {name: fluent-bit}
data:
  fluent-bit.conf: |
    [OUTPUT]
        Name  forward
        Match *
        Host  siem.example
        tls   on
`,
  },
  check: {
    *'core/ConfigMap'(resource) {
      for (const { name, named, get, isOpen } of fluentBitOutputsOf(resource)) {
        const verify = get('tls.verify');
        if (isOff(verify?.value))
          yield { at: verify?.at ?? named.at, ...spanOf(verify), message: `Fluent Bit does not check whom it sends events to by ${name}` };
        const host = get('host')?.value;
        const tls = get('tls');
        const isSecured = tls === undefined ? isOpen : !isOff(tls.value);
        if (!NETWORK.has(name) || host === undefined || isLoopback(host) || isSecured) continue;
        const given = tls ?? named;
        yield {
          at: given.at,
          ...spanOf(given),
          message: `Fluent Bit sends events by ${name} without encryption`,
          // Within a cluster fewer can listen.
          ...(isInCluster(host) ? { severity: 'medium' } : {}),
          fixes:
            tls?.within === undefined
              ? []
              : [
                  {
                    title: 'Use TLS, which the receiver must speak',
                    safety: 'needs-review',
                    changes: [substitute(tls.at, tls.within.start, tls.within.end, 'on')],
                  },
                ],
        };
      }
    },
  },
});

/** Outputs that are not encrypted unless they are told so. https://docs.fluentbit.io/manual/pipeline/outputs */
const NETWORK: ReadonlySet<string> = new Set([
  'forward',
  'es',
  'opensearch',
  'http',
  'splunk',
  'loki',
  'tcp',
  'influxdb',
  'opentelemetry',
  'nats',
  'vivo_exporter',
]);

const isOff = (value: string | undefined): boolean => value !== undefined && /^(?:off|false|no|0)$/i.test(value);

const spanOf = (given: Given | undefined): { within?: Span } => (given?.within === undefined ? {} : { within: given.within });
