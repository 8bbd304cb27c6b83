import { fluentdSectionsOf, literal } from '../../kube/fluentd.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { substitute } from '../../yaml/change.ts';

export const fluentdTlsVerificationDisabled = defineRule({
  id: 'fluentd-tls-verification-disabled',
  summary: 'Fluentd does not check whom it sends events to',
  why: 'Whoever stands on the way poses as the receiver, reads every event, and drops or changes those that would give him away.',
  severity: 'high',
  preset: 'recommended',
  references: [owasp('K10:2025'), attack('T1557'), cwe(295), docs('forward', 'https://docs.fluentd.org/output/forward#tls_insecure_mode')],
  examples: {
    bad: `
apiVersion: v1
kind: ConfigMap
metadata: {name: fluentd}
data:
  fluent.conf: |
    <match audit.**>
      @type forward
      transport tls
      tls_insecure_mode true
#                       ^^^^ Fluentd accepts any certificate
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
      tls_cert_path /certs/ca.crt
    </match>
`,
  },
  check: {
    *'core/ConfigMap'(resource) {
      for (const { field, section } of fluentdSectionsOf(resource)) {
        for (const given of section.parameters) {
          const option = OPTIONS.get(given.name);
          const value = literal(given);
          if (value === undefined || option?.unsafe.test(value) !== true) continue;
          yield {
            at: field,
            within: given.valueSpan,
            message: `Fluentd ${option.does}`,
            fixes: [
              {
                title: `Set ${given.name} to ${option.safe}`,
                safety: 'needs-review',
                changes: [substitute(field, given.valueSpan.start, given.valueSpan.end, option.safe)],
              },
            ],
          };
        }
      }
    },
  },
});

interface Option {
  readonly unsafe: RegExp;
  readonly safe: string;
  readonly does: string;
}

const accepts = 'accepts any certificate';

/** Switches of the common outputs and filters. */
const OPTIONS: ReadonlyMap<string, Option> = new Map<string, Option>([
  ['tls_insecure_mode', { unsafe: /^true$/, safe: 'false', does: accepts }],
  ['tls_allow_self_signed_cert', { unsafe: /^true$/, safe: 'false', does: 'accepts certificates that nobody has signed' }],
  ['tls_verify_hostname', { unsafe: /^false$/, safe: 'true', does: 'accepts a certificate of any host' }],
  ['tls_verify_mode', { unsafe: /^none$/, safe: 'peer', does: accepts }],
  ['ssl_verify', { unsafe: /^false$/, safe: 'true', does: accepts }],
  ['verify_ssl', { unsafe: /^false$/, safe: 'true', does: accepts }],
  ['insecure_ssl', { unsafe: /^true$/, safe: 'false', does: accepts }],
  ['tls_version', { unsafe: /^:?TLSv1(?:_1)?$/i, safe: 'TLSv1_2', does: 'uses a version of TLS that is broken' }],
  ['ssl_version', { unsafe: /^:?(?:TLSv1(?:_1)?|SSLv.*)$/i, safe: 'TLSv1_2', does: 'uses a version of TLS that is broken' }],
]);
