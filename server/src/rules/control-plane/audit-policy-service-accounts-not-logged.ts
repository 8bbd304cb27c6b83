import { auditPolicyOf } from '../../kube/audit-policy/policy.ts';
import { cwe, docs, nsa, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const auditPolicyServiceAccountsNotLogged = defineRule({
  id: 'audit-policy-service-accounts-not-logged',
  summary: 'An audit policy drops what service accounts or nodes change',
  why: 'A stolen token of a pod or of a node acts under that account. Where a rule drops whatever such accounts do, the thief leaves no trace. Drop only what they read again and again, such as leases and endpoints.',
  severity: 'high',
  preset: 'strict',
  references: [
    nsa('Audit Logging and Threat Detection'),
    owasp('K10:2025'),
    cwe(778),
    docs('Audit policy', 'https://kubernetes.io/docs/tasks/debug/debug-cluster/audit/#audit-policy'),
  ],
  examples: {
    bad: `
apiVersion: audit.k8s.io/v1
kind: Policy
rules:
- level: None
  userGroups: ["system:serviceaccounts"]
#              ^^^^^^^^^^^^^^^^^^^^^^^^ This rule keeps what system:serviceaccounts change out of the audit log
- level: Metadata
`,
    good: `
apiVersion: audit.k8s.io/v1
kind: Policy
rules:
- level: None
  userGroups: ["system:serviceaccounts"]
  verbs: [get, list, watch]
- level: Metadata
`,
  },
  check: {
    *'audit.k8s.io/Policy'(resource) {
      const { rules } = auditPolicyOf(resource);
      for (const { field, level, userGroups, verbs, urls, resources } of rules) {
        if (level !== 'None' || verbs === undefined || resources === undefined || urls?.length !== 0) continue;
        const changes = verbs.length === 0 || verbs.some((verb) => !READS.has(verb));
        const isNoise =
          resources.length > 0 && resources.every((entry) => entry.resources.length > 0 && entry.resources.every((one) => NOISE.has(one)));
        const group = field.get('userGroups').items.find(({ text }) => text !== undefined && ACCOUNTS.test(text));
        if (!changes || isNoise || group === undefined || userGroups === undefined) continue;
        yield { at: group, message: `This rule keeps what ${group.text?.slice(0, 50)} change out of the audit log` };
      }
    },
  },
});

const ACCOUNTS = /^system:(?:nodes|serviceaccounts(?::.*)?)$/;
const READS: ReadonlySet<string> = new Set(['get', 'list', 'watch']);
/** Written all the time, and of no use to an intruder. */
const NOISE: ReadonlySet<string> = new Set(['leases', 'endpoints', 'endpointslices', 'events', 'nodes/status', 'pods/status']);
