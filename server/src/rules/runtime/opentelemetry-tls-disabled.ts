import { isInCluster, isLoopback } from '../../kube/fluentd.ts';
import { collectorConfigsOf } from '../../kube/otel.ts';
import type { Resource } from '../../kube/resource.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';
import { remove } from '../../yaml/change.ts';

export const opentelemetryTlsDisabled = defineRule({
  id: 'opentelemetry-tls-disabled',
  summary: 'A collector sends without a checked TLS connection',
  why: 'Everybody on the way reads traces, metrics and logs, which hold addresses, names and often more, and the credential that goes with them.',
  severity: 'medium',
  preset: 'strict',
  references: [
    owasp('K10:2025'),
    attack('T1040'),
    cwe(319),
    cwe(295),
    docs('Collector security', 'https://opentelemetry.io/docs/security/config-best-practices/'),
  ],
  examples: {
    bad: `
apiVersion: opentelemetry.io/v1beta1
kind: OpenTelemetryCollector
metadata: {name: gateway}
spec:
  config:
    exporters:
      otlp:
        endpoint: collector.example:4317
        tls: {insecure: true}
#                       ^^^^ Exporter "otlp" sends without encryption
`,
    good: `
apiVersion: opentelemetry.io/v1beta1
kind: OpenTelemetryCollector
metadata: {name: gateway}
spec:
  config:
    exporters:
      otlp:
        endpoint: collector.example:4317
`,
  },
  check: { 'core/ConfigMap': unsecured, 'opentelemetry.io/OpenTelemetryCollector': unsecured },
});

function* unsecured(resource: Resource): Generator<Finding> {
  for (const config of collectorConfigsOf(resource)) {
    for (const [name, exporter] of config.get('exporters').entries) {
      const host = /^(?:\w+:\/\/)?([^/:]+)/.exec(exporter.get('endpoint').text ?? '')?.[1];
      if (host !== undefined && isLoopback(host)) continue;
      for (const key of ['insecure', 'insecure_skip_verify']) {
        const off = exporter.get('tls', key);
        if (!off.is(true)) continue;
        const does = key === 'insecure' ? 'sends without encryption' : 'does not check whom it sends to';
        yield {
          at: off,
          message: `Exporter "${name.slice(0, 50)}" ${does}`,
          // Within a cluster fewer can listen.
          ...(host !== undefined && isInCluster(host) ? { severity: 'low' } : {}),
          fixes: [{ title: `Remove ${key}`, safety: 'needs-review', changes: [remove(off)] }],
        };
      }
    }
  }
}
