import { onWebhook } from '../../rule/on-webhook.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const webhookTimeoutLong = defineRule({
  id: 'webhook-timeout-long',
  summary: 'A webhook may keep every request waiting for long',
  why: 'Each request waits until the webhook answers or its time is over. With a long time, which ten seconds are, a slow webhook makes the whole API slow.',
  severity: 'low',
  preset: 'strict',
  references: [
    owasp('K07:2025'),
    cwe(400),
    docs('Timeouts', 'https://kubernetes.io/docs/reference/access-authn-authz/extensible-admission-controllers/#timeouts'),
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
  failurePolicy: Fail
  timeoutSeconds: 30
#                 ^^ Webhook "names.example" may keep requests waiting for 30 seconds
`,
    good: `
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingWebhookConfiguration
metadata: {name: names}
webhooks:
- name: names.example
  clientConfig: {service: {name: names, namespace: hooks}}
  rules: [{apiGroups: [''], apiVersions: [v1], operations: [CREATE], resources: [namespaces]}]
  failurePolicy: Fail
  timeoutSeconds: 5
`,
  },
  check: onWebhook(function* ({ field, label, isComplete }, { version }) {
    const policy = field.get('failurePolicy');
    if (version !== 'v1' || !isComplete || !(policy.isAbsent || policy.is('Fail'))) return;
    const seconds = field.get('timeoutSeconds');
    if (!seconds.isAbsent && !(seconds.number !== undefined && seconds.number > MOST)) return;
    yield {
      at: seconds,
      message: `${label} may keep requests waiting for ${seconds.number ?? MOST} seconds`,
      ...(seconds.isAbsent && { lacks: 'a short timeoutSeconds' }),
      fixes: [{ title: 'Wait for 5 seconds', safety: 'needs-review', changes: [set(seconds, 5)] }],
    };
  }),
});

/** What the API server waits where nothing is said. */
const MOST = 10;
