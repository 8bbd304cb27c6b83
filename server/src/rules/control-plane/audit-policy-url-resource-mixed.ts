import { auditPolicyOf } from '../../kube/audit-policy/policy.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const auditPolicyUrlResourceMixed = defineRule({
  id: 'audit-policy-url-resource-mixed',
  summary: 'A rule of an audit policy names paths in a way that is refused',
  why: 'A rule is about objects or about paths of the API server, never both; a path begins with a slash, and a star may only be its end. The API server refuses a policy that does otherwise and does not start.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    owasp('K10:2025'),
    cwe(778),
    docs('PolicyRule', 'https://kubernetes.io/docs/reference/config-api/apiserver-audit.v1/#audit-k8s-io-v1-PolicyRule'),
  ],
  examples: {
    bad: `
apiVersion: audit.k8s.io/v1
kind: Policy
rules:
- level: None
  resources: [{group: "", resources: [events]}]
  nonResourceURLs: [/healthz*]
# ^^^^^^^^^^^^^^^ Rule 1 names paths and resources, which the API server refuses
- level: Metadata
`,
    good: `
apiVersion: audit.k8s.io/v1
kind: Policy
rules:
- level: None
  resources: [{group: "", resources: [events]}]
- level: None
  nonResourceURLs: [/healthz*]
- level: Metadata
`,
  },
  check: {
    *'audit.k8s.io/Policy'(resource) {
      for (const { field, number } of auditPolicyOf(resource).rules) {
        const urls = field.get('nonResourceURLs');
        if (!urls.isList || urls.items.length === 0) continue;
        const other = ['resources', 'namespaces'].find((name) => field.get(name).items.length > 0);
        if (other !== undefined)
          yield { at: urls, onKey: true, message: `Rule ${number} names paths and ${other}, which the API server refuses` };
        for (const url of urls.items) {
          const { text } = url;
          if (text === undefined || text === '*') continue;
          if (!text.startsWith('/')) yield { at: url, message: 'A path in an audit policy begins with a slash' };
          else if (text.slice(0, -1).includes('*'))
            yield { at: url, message: 'A star in an audit policy stands only at the end of a path' };
        }
      }
    },
  },
});
