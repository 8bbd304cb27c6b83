import { onWebhook } from '../../rule/on-webhook.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const webhookNamespaceSelectorOptIn = defineRule({
  id: 'webhook-namespace-selector-opt-in',
  summary: 'A policy engine looks only at namespaces that ask for it',
  why: 'A namespace that lacks the label is not judged at all: a new one, or one whose owner takes the label off. To leave out the few that must be left out is the other way round.',
  severity: 'high',
  preset: 'strict',
  references: [
    owasp('K04:2025'),
    attack('T1610'),
    cwe(693),
    docs('Namespace modification', 'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#namespace-modification'),
  ],
  examples: {
    bad: `
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingWebhookConfiguration
metadata: {name: policy.sigstore.dev}
webhooks:
- name: policy.sigstore.dev
  namespaceSelector:
    matchLabels: {policy.sigstore.dev/include: 'true'}
#                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^ Webhook "policy.sigstore.dev" looks only at namespaces that carry this label
`,
    good: `
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingWebhookConfiguration
metadata: {name: policy.sigstore.dev}
webhooks:
- name: policy.sigstore.dev
  namespaceSelector:
    matchExpressions:
    - {key: kubernetes.io/metadata.name, operator: NotIn, values: [kube-system, cosign-system]}
`,
  },
  check: onWebhook(function* ({ field, label, isPolicyEngine }) {
    if (!isPolicyEngine) return;
    const selector = field.get('namespaceSelector');
    const message = `${label} looks only at namespaces that carry this label`;
    for (const [key, value] of selector.get('matchLabels').entries)
      if (key !== NAME && value.text !== undefined) yield { at: value, onKey: true, message };
    for (const expression of selector.get('matchExpressions').items) {
      const [key, operator] = [expression.get('key'), expression.get('operator')];
      if (key.text !== undefined && !key.is(NAME) && (operator.is('In') || operator.is('Exists'))) yield { at: key, message };
    }
  }, 'validating'),
});

/** The API server writes it, and nobody can take it off. */
const NAME = 'kubernetes.io/metadata.name';
