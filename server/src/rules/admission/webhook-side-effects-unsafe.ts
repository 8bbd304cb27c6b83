import { onWebhook } from '../../rule/on-webhook.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const webhookSideEffectsUnsafe = defineRule({
  id: 'webhook-side-effects-unsafe',
  summary: 'A webhook does not say that a dry run changes nothing',
  why: 'Version 1 of the API takes None and NoneOnDryRun and refuses everything else. Without the promise nobody can try a change out on the cluster before it is made.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    owasp('K07:2025'),
    cwe(1286),
    docs('Side effects', 'https://kubernetes.io/docs/reference/access-authn-authz/extensible-admission-controllers/#side-effects'),
  ],
  examples: {
    bad: `
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingWebhookConfiguration
metadata: {name: names}
webhooks:
- name: names.example
  clientConfig: {service: {name: names, namespace: hooks}}
  rules: [{apiGroups: [''], apiVersions: [v1], operations: [CREATE], resources: [namespaces]}]
  sideEffects: Unknown
#              ^^^^^^^ The API server refuses Webhook "names.example": a dry run may change something
`,
    good: `
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingWebhookConfiguration
metadata: {name: names}
webhooks:
- name: names.example
  clientConfig: {service: {name: names, namespace: hooks}}
  rules: [{apiGroups: [''], apiVersions: [v1], operations: [CREATE], resources: [namespaces]}]
  sideEffects: None
`,
  },
  check: onWebhook(function* ({ field, label, isComplete }, { version }) {
    // Older versions allow all of it.
    if (version !== 'v1' || !isComplete) return;
    const effects = field.get('sideEffects');
    if (effects.isAbsent) yield { at: effects, message: `${label} does not say whether a dry run changes anything`, lacks: 'sideEffects' };
    else if (effects.is('Some') || effects.is('Unknown'))
      yield { at: effects, message: `The API server refuses ${label}: a dry run may change something` };
  }),
});
