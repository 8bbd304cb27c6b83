import { isQuotaName, quotaNameMeant } from '../../kube/quota.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { shorten } from '../../text/shorten.ts';
import { rename } from '../../yaml/change.ts';

export const resourceQuotaKeyUnknown = defineRule({
  id: 'resource-quota-key-unknown',
  summary: 'A ResourceQuota names something that no quota counts',
  why: 'The API server refuses a quota with an unknown name as a whole, and overlooks a device without the word requests before it. Either way the namespace may take more than was meant.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    owasp('K01:2025'),
    attack('T1499'),
    cwe(770),
    docs('Resource Quotas', 'https://kubernetes.io/docs/concepts/policy/resource-quotas/#types-of-resource-quota'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: ResourceQuota
metadata: {name: compute, namespace: shop}
spec:
  hard:
    requests.cpu: '4'
    limit.cpu: '8'
#   ^^^^^^^^^ ResourceQuota "compute" names "limit.cpu", which no quota counts
`,
    good: `
apiVersion: v1
kind: ResourceQuota
metadata: {name: compute, namespace: shop}
spec:
  hard:
    requests.cpu: '4'
    limits.cpu: '8'
`,
  },
  check: {
    *'core/ResourceQuota'({ field, label }) {
      const hard = field.get('spec', 'hard');
      for (const [key, amount] of hard.entries) {
        if (!amount.isPresent || !/^[\w./-]+$/.test(key) || isQuotaName(key)) continue;
        const meant = quotaNameMeant(key);
        yield {
          at: amount,
          onKey: true,
          message: `${label} names "${shorten(key)}", which no quota counts`,
          fixes:
            meant === undefined || !hard.get(meant).isAbsent
              ? []
              : [{ title: `Rename it to ${meant}`, safety: 'needs-review', changes: [rename(amount, meant)] }],
        };
      }
    },
  },
});
