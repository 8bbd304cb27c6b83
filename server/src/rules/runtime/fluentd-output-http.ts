import { isInCluster, isLoopback, literal, type Output, outputsOf, setting } from '../../kube/fluentd.ts';
import { type Parameter, parameter } from '../../languages/fluentd.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { substitute } from '../../yaml/change.ts';

export const fluentdOutputHttp = defineRule({
  id: 'fluentd-output-http',
  summary: 'Fluentd sends events over a connection that is not encrypted',
  why: 'Everybody on the way reads the events and the credential that goes with them, and may drop or change those that would give him away.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K10:2025'),
    attack('T1040'),
    cwe(319),
    docs('http', 'https://docs.fluentd.org/output/http'),
    docs('elasticsearch', 'https://docs.fluentd.org/output/elasticsearch'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: ConfigMap
metadata: {name: fluentd}
data:
  fluent.conf: |
    <match audit.**>
      @type http
      endpoint http://siem.example/events
#              ^^^^^^^^^^^^^^^^^^^^^^^^^^ Fluentd sends events by http without encryption
    </match>
`,
    good: `
apiVersion: v1
kind: ConfigMap
metadata: {name: fluentd}
data:
  fluent.conf: |
    <match audit.**>
      @type http
      endpoint https://siem.example/events
    </match>
`,
  },
  check: {
    *'core/ConfigMap'(resource) {
      for (const output of outputsOf(resource)) {
        const plain = plainOf(output);
        if (plain === undefined || isLoopback(plain.host)) continue;
        const { start, end } = plain.given.valueSpan;
        yield {
          at: output.field,
          within: plain.given.valueSpan,
          message: `Fluentd sends events by ${output.type.slice(0, 40)} without encryption`,
          // Within a cluster fewer can listen.
          ...(isInCluster(plain.host) ? { severity: 'medium' } : {}),
          fixes:
            plain.secured === undefined
              ? []
              : [
                  {
                    title: 'Use TLS, which the receiver must speak',
                    safety: 'needs-review',
                    changes: [substitute(output.field, start, end, plain.secured)],
                  },
                ],
        };
      }
    },
  },
});

interface Plain {
  /** Where it says so, or the type that does when nobody says otherwise. */
  readonly given: Parameter;
  readonly host: string;
  /** What stands there instead. */
  readonly secured: string | undefined;
}

function plainOf({ section, type }: Output): Plain | undefined {
  const typed = parameter(section, '@type');
  switch (type) {
    case 'http':
    case 'loki': {
      const address = parameter(section, type === 'http' ? 'endpoint' : 'url');
      const host = /^http:\/\/([^/:]+)/i.exec(literal(address) ?? '')?.[1];
      return address === undefined || host === undefined
        ? undefined
        : { given: address, host, secured: address.value.replace(/http/i, 'https') };
    }
    case 'elasticsearch':
    case 'opensearch': {
      const hosts = setting(section, 'hosts') ?? setting(section, 'host');
      const scheme = parameter(section, 'scheme');
      if (hosts === undefined || hosts.includes('https://') || parameter(section, 'cloud_id') !== undefined) return undefined;
      if (typed === undefined || (scheme !== undefined && literal(scheme) !== 'http')) return undefined;
      const host = hosts.replace(/^http:\/\/(?:[^@/]*@)?/, '').split(/[:,/]/)[0] ?? '';
      return { given: scheme ?? typed, host, secured: scheme === undefined ? undefined : 'https' };
    }
    case 'splunk_hec': {
      const protocol = parameter(section, 'protocol');
      return protocol !== undefined && literal(protocol) === 'http'
        ? { given: protocol, host: setting(section, 'hec_host') ?? '', secured: 'https' }
        : undefined;
    }
    case 'remote_syslog': {
      const host = setting(section, 'host');
      const tls = parameter(section, 'tls');
      const given = tls ?? parameter(section, 'protocol') ?? typed;
      if (host === undefined || given === undefined || (tls !== undefined && literal(tls) !== 'false')) return undefined;
      return { given, host, secured: tls === undefined ? undefined : 'true' };
    }
    default:
      return undefined;
  }
}
