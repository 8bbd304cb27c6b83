import { isPlaceholder, isPlainSetting } from '../../kube/credential.ts';
import { fluentdSectionsOf, literal } from '../../kube/fluentd.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { substitute } from '../../yaml/change.ts';

export const fluentdCredentialLiteral = defineRule({
  id: 'fluentd-credential-literal',
  summary: 'A configuration of Fluentd holds a credential',
  why: 'Everybody who may read the ConfigMap or this file has it, and sends forged events to the receiver or reads what is collected there. Take it from the environment, which a Secret gives, and make a new one.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K03:2025'),
    attack('T1552.001'),
    cwe(798),
    docs('Embedded Ruby code', 'https://docs.fluentd.org/configuration/config-file#embedded-ruby-code'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: ConfigMap
metadata: {name: fluentd}
data:
  fluent.conf: |
    <match audit.**>
      @type splunk_hec
      hec_host siem.example
      hec_token 7d1f6a52-93c4-4e8b-a1d7-0c5b2e9f4a63
#               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The hec_token of Fluentd stands here readable
    </match>
`,
    good: `
apiVersion: v1
kind: ConfigMap
metadata: {name: fluentd}
data:
  fluent.conf: |
    <match audit.**>
      @type splunk_hec
      hec_host siem.example
      hec_token "#{ENV['HEC_TOKEN']}"
    </match>
`,
  },
  check: {
    *'core/ConfigMap'(resource) {
      for (const { field, section } of fluentdSectionsOf(resource)) {
        for (const given of section.parameters) {
          const value = literal(given);
          if (value === undefined || !NAMES.test(given.name) || value.length < 4 || isPlaceholder(value) || isPlainSetting(value)) continue;
          const variable = given.name.toUpperCase();
          yield {
            at: field,
            within: given.valueSpan,
            message: `The ${given.name} of Fluentd stands here readable`,
            fixes: [
              {
                title: `Take it from the variable ${variable}, which a Secret must give`,
                safety: 'needs-review',
                changes: [substitute(field, given.valueSpan.start, given.valueSpan.end, `"#{ENV['${variable}']}"`)],
              },
            ],
          };
        }
      }
    },
  },
});

/** Parameters of the common outputs that open something. */
const NAMES =
  /^(?:shared_key|password|hec_token|splunk_token|token|aws_sec_key|aws_key_id|api_?key|secret_key|azure_storage_access_key|sasl_plain_password|private_key_passphrase|tls_client_private_key_passphrase|client_key_pass|bearer_token|license_key)$/;
