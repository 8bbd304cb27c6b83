import { concernsWorkloads, isWhole } from '../../kube/admission/webhook.ts';
import { onWebhook } from '../../rule/on-webhook.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { append } from '../../yaml/change.ts';

export const webhookOperationsIncomplete = defineRule({
  id: 'webhook-operations-incomplete',
  summary: 'A policy engine is asked about creation alone, or about changes alone',
  why: 'What is refused when it is created can be brought in by changing something that was let in, and the other way round. Policies about workloads must see both.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    owasp('K04:2025'),
    attack('T1610'),
    cwe(693),
    docs(
      'Matching requests',
      'https://kubernetes.io/docs/reference/access-authn-authz/extensible-admission-controllers/#matching-requests-rules',
    ),
  ],
  examples: {
    bad: `
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingWebhookConfiguration
metadata: {name: pod-policy}
webhooks:
- name: pods.pod-policy.example
  rules: [{apiGroups: [''], apiVersions: [v1], operations: [CREATE], resources: [pods, pods/ephemeralcontainers]}]
#                                              ^^^^^^^^^^ Webhook "pods.pod-policy.example" is not asked when a workload is changed
`,
    good: `
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingWebhookConfiguration
metadata: {name: pod-policy}
webhooks:
- name: pods.pod-policy.example
  rules: [{apiGroups: [''], apiVersions: [v1], operations: [CREATE, UPDATE], resources: [pods, pods/ephemeralcontainers]}]
`,
  },
  check: onWebhook(function* ({ rules, label, isPolicyEngine }) {
    const workloads = rules.filter(concernsWorkloads);
    const lists = workloads.map((rule) => rule.get('operations'));
    const [first] = lists;
    if (!isPolicyEngine || first === undefined || !lists.every(isWhole)) return;
    const operations = new Set(lists.flatMap(({ texts }) => texts));
    const missing = ['CREATE', 'UPDATE'].filter((operation) => !operations.has(operation) && !operations.has('*'));
    // A webhook for other operations alone is no judge of workloads.
    if (missing.length !== 1 || missing[0] === undefined) return;
    yield {
      at: first,
      onKey: true,
      message: `${label} is not asked when a workload is ${missing[0] === 'UPDATE' ? 'changed' : 'created'}`,
      fixes: [{ title: `Ask it on ${missing[0]} too`, safety: 'needs-review', changes: [append(first, missing[0])] }],
    };
  }, 'validating'),
});
