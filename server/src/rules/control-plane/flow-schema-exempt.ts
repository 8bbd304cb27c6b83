import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';
import type { Field } from '../../yaml/field.ts';

export const flowSchemaExempt = defineRule({
  id: 'flow-schema-exempt',
  summary: 'Requests of ordinary callers are exempt from the limits of the API server',
  why: 'The level exempt is never queued or refused. Whoever is in it may ask as often as he likes, by mistake or on purpose, and the API server then answers nobody else.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    owasp('K07:2025'),
    attack('T1499'),
    cwe(770),
    docs('API Priority and Fairness', 'https://kubernetes.io/docs/concepts/cluster-administration/flow-control/#exempt-requests'),
  ],
  examples: {
    bad: `
apiVersion: flowcontrol.apiserver.k8s.io/v1
kind: FlowSchema
metadata: {name: reports}
spec:
  matchingPrecedence: 500
  priorityLevelConfiguration: {name: exempt}
#                                    ^^^^^^ FlowSchema "reports" exempts ordinary callers from every limit
  rules:
  - subjects:
    - kind: ServiceAccount
      serviceAccount: {name: reporter, namespace: shop}
    resourceRules:
    - {verbs: [list], apiGroups: [""], resources: [pods], namespaces: ["*"]}
`,
    good: `
apiVersion: flowcontrol.apiserver.k8s.io/v1
kind: FlowSchema
metadata: {name: reports}
spec:
  matchingPrecedence: 500
  priorityLevelConfiguration: {name: workload-low}
  rules:
  - subjects:
    - kind: ServiceAccount
      serviceAccount: {name: reporter, namespace: shop}
    resourceRules:
    - {verbs: [list], apiGroups: [""], resources: [pods], namespaces: ["*"]}
`,
  },
  check: {
    *'flowcontrol.apiserver.k8s.io/FlowSchema'({ field, label }) {
      const level = field.get('spec', 'priorityLevelConfiguration', 'name');
      if (!level.is('exempt')) return;
      // Health checks are cheap, and must be answered.
      const rules = field.get('spec', 'rules').items.filter((rule) => rule.get('resourceRules').items.length > 0);
      const subject = rules.flatMap((rule) => rule.get('subjects').items).find(isOrdinary);
      if (subject === undefined) return;
      yield {
        at: level,
        message: `${label.slice(0, 55)} exempts ordinary callers from every limit`,
        related: [{ at: subject, message: 'Such a caller' }],
        fixes: [{ title: 'Give them the level workload-low', safety: 'needs-review', changes: [set(level, 'workload-low')] }],
      };
    },
  },
});

function isOrdinary(subject: Field): boolean {
  const user = subject.get('user', 'name').text ?? 'system:';
  const group = subject.get('group', 'name').text ?? 'system:masters';
  const namespace = subject.get('serviceAccount', 'namespace').text ?? 'kube-system';
  return (
    (subject.get('kind').is('User') && !user.startsWith('system:')) ||
    (subject.get('kind').is('Group') && !/^system:(?:masters|nodes|monitoring|serviceaccounts:kube-system)$/.test(group)) ||
    (subject.get('kind').is('ServiceAccount') && namespace !== 'kube-system')
  );
}
