import { fluentdConfigsOf } from '../../kube/fluentd.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const fluentdMatchAllFirst = defineRule({
  id: 'fluentd-match-all-first',
  summary: 'A match for everything stands before others',
  why: 'The first match that fits an event takes it. What stands after <match **> gets nothing, so that events, those of the audit log among them, go elsewhere than they should or are lost.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K10:2025'),
    cwe(778),
    docs('Note on match order', 'https://docs.fluentd.org/configuration/config-file#note-on-match-order'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: ConfigMap
metadata: {name: fluentd}
data:
  fluent.conf: |
    <match **>
#    ^^^^^ <match **> takes what <match audit.**> after it should get
      @type file
      path /var/log/all
    </match>
    <match audit.**>
      @type file
      path /var/log/audit
    </match>
`,
    good: `
apiVersion: v1
kind: ConfigMap
metadata: {name: fluentd}
data:
  fluent.conf: |
    <match audit.**>
      @type file
      path /var/log/audit
    </match>
    <match **>
      @type file
      path /var/log/all
    </match>
`,
  },
  check: {
    *'core/ConfigMap'(resource) {
      for (const { field, sections } of fluentdConfigsOf(resource)) {
        for (const level of [sections, ...sections.filter(({ name }) => name === 'label').map((label) => label.sections)]) {
          const matches = level.filter(({ name }) => name === 'match');
          const first = matches.findIndex(({ argument }) => argument.split(/\s+/).includes('**'));
          const all = matches[first];
          const next = matches[first + 1];
          if (all === undefined || next === undefined) continue;
          yield {
            at: field,
            within: all.span,
            message: `<match **> takes what <match ${next.argument.slice(0, 50)}> after it should get`,
          };
        }
      }
    },
  },
});
