import { auditPolicyOf } from '../../kube/audit-policy/policy.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { remove } from '../../yaml/change.ts';

export const auditPolicyResponseStageOmitted = defineRule({
  id: 'audit-policy-response-stage-omitted',
  summary: 'An audit policy leaves out how requests ended',
  why: 'The stage ResponseComplete is the only one that says whether a request was allowed and what came of it; most requests are logged at no other. Leave out RequestReceived instead, which says nothing more.',
  severity: 'high',
  preset: 'recommended',
  references: [owasp('K10:2025'), cwe(778), docs('Stages', 'https://kubernetes.io/docs/tasks/debug/debug-cluster/audit/#audit-policy')],
  examples: {
    bad: `
apiVersion: audit.k8s.io/v1
kind: Policy
omitStages: [ResponseComplete]
#            ^^^^^^^^^^^^^^^^ The audit log leaves out how requests end
rules:
- level: Metadata
`,
    good: `
apiVersion: audit.k8s.io/v1
kind: Policy
omitStages: [RequestReceived]
rules:
- level: Metadata
`,
  },
  check: {
    *'audit.k8s.io/Policy'(resource) {
      const logging = auditPolicyOf(resource).rules.filter(({ level }) => level !== 'None');
      for (const holder of [resource.field, ...logging.map(({ field }) => field)]) {
        const stages = holder.get('omitStages').items;
        const stage = stages.find((one) => one.is('ResponseComplete')) ?? stages.find((one) => one.is('Panic'));
        if (stage === undefined) continue;
        yield {
          at: stage,
          message: stage.is('Panic')
            ? 'The audit log leaves out requests that end in a panic'
            : 'The audit log leaves out how requests end',
          fixes: [{ title: 'Log this stage', safety: 'needs-review', changes: [remove(stage)] }],
        };
      }
    },
  },
});
