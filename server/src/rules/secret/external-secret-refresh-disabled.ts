import { seconds } from '../../kube/component/flag.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const externalSecretRefreshDisabled = defineRule({
  id: 'external-secret-refresh-disabled',
  summary: 'An external secret is not fetched again',
  why: 'A password that was changed because somebody knew it stays in the cluster for days or for good. Programs go on with the old value, and whoever has it does too.',
  severity: 'low',
  preset: 'strict',
  references: [
    owasp('K03:2025'),
    cwe(324),
    docs('ExternalSecret', 'https://external-secrets.io/latest/api/externalsecret/#update-behavior'),
  ],
  examples: {
    bad: `
apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: {name: database}
spec:
  refreshInterval: 0s
#                  ^^ ExternalSecret "database" is not fetched again
  secretStoreRef: {name: vault}
  dataFrom: [{extract: {key: shop/database}}]
`,
    good: `
apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: {name: database}
spec:
  refreshInterval: 1h
  secretStoreRef: {name: vault}
  dataFrom: [{extract: {key: shop/database}}]
`,
  },
  check: {
    *'external-secrets.io/ExternalSecret'({ field, label }) {
      const policy = field.get('spec', 'refreshPolicy');
      const interval = field.get('spec', 'refreshInterval');
      const fetched = seconds(interval.written ?? '');
      // The interval counts under the policy Periodic alone, which is the default.
      const isPeriodic = policy.isAbsent || policy.is('Periodic');
      if (policy.is('CreatedOnce')) yield { at: policy, message: `${label} is not fetched again` };
      if (!isPeriodic || fetched === undefined || (0 < fetched && fetched <= DAY)) return;
      yield {
        at: interval,
        message: `${label} is ${fetched === 0 ? 'not fetched again' : 'fetched less than once a day'}`,
        fixes: [{ title: 'Fetch it every hour', safety: 'needs-review', changes: [set(interval, '1h')] }],
      };
    },
  },
});

const DAY = 86_400;
