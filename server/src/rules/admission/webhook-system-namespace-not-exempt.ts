import { onWebhook } from '../../rule/on-webhook.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import type { Field } from '../../yaml/field.ts';

export const webhookSystemNamespaceNotExempt = defineRule({
  id: 'webhook-system-namespace-not-exempt',
  summary: 'A webhook can stop the parts of the cluster that it needs itself',
  why: 'It must answer before any pod is made, in kube-system too. When its own pods are gone nothing can bring them back, and in the hurry the webhook is deleted.',
  severity: 'high',
  preset: 'strict',
  references: [
    owasp('K04:2025'),
    cwe(833),
    docs(
      'Admission webhook good practices',
      'https://kubernetes.io/docs/concepts/cluster-administration/admission-webhooks-good-practices/',
    ),
  ],
  examples: {
    bad: `
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingWebhookConfiguration
metadata: {name: pod-policy}
webhooks:
- name: pods.pod-policy.example
#       ^^^^^^^^^^^^^^^^^^^^^^^ Webhook "pods.pod-policy.example" can stop kube-system and its own pods
  failurePolicy: Fail
  clientConfig: {service: {name: pod-policy, namespace: policies}}
  rules: [{apiGroups: [''], apiVersions: [v1], operations: [CREATE, UPDATE], resources: [pods]}]
`,
    good: `
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingWebhookConfiguration
metadata: {name: pod-policy}
webhooks:
- name: pods.pod-policy.example
  failurePolicy: Fail
  clientConfig: {service: {name: pod-policy, namespace: policies}}
  rules: [{apiGroups: [''], apiVersions: [v1], operations: [CREATE, UPDATE], resources: [pods]}]
  namespaceSelector:
    matchExpressions:
    - {key: kubernetes.io/metadata.name, operator: NotIn, values: [kube-system, policies]}
`,
  },
  check: onWebhook(function* ({ field, rules, label }, { version }) {
    const policy = field.get('failurePolicy');
    // Before v1 the default was to ignore.
    if (!policy.is('Fail') && !(policy.isAbsent && version === 'v1')) return;
    if (!rules.some(stopsPods) || !field.get('objectSelector', 'matchLabels').isEmpty) return;
    if (!field.get('objectSelector', 'matchExpressions').isEmpty || !field.get('matchConditions').isEmpty) return;
    const selector = field.get('namespaceSelector');
    if (!selector.get('matchLabels').isEmpty || !selector.get('matchExpressions').isEmpty) return;
    yield {
      at: selector,
      message: `${label} can stop kube-system and its own pods`,
      lacks: 'a namespaceSelector',
    };
  }),
});

const stopsPods = (rule: Field): boolean =>
  ['', '*'].some((group) => rule.get('apiGroups').includes(group)) &&
  ['pods', '*', '*/*'].some((name) => rule.get('resources').includes(name)) &&
  ['CREATE', '*'].some((operation) => rule.get('operations').includes(operation)) &&
  !rule.get('scope').is('Cluster');
