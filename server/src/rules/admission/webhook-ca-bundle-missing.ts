import { injectsAuthority } from '../../kube/admission/injection.ts';
import { onWebhook } from '../../rule/on-webhook.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const webhookCaBundleMissing = defineRule({
  id: 'webhook-ca-bundle-missing',
  summary: 'A webhook names no authority for its certificate',
  why: 'Without one the API server trusts the public authorities of its host, which do not sign certificates of services. The call fails, and where failures are ignored nothing is judged.',
  severity: 'medium',
  preset: 'strict',
  references: [
    owasp('K04:2025'),
    cwe(295),
    docs(
      'Contacting the webhook',
      'https://kubernetes.io/docs/reference/access-authn-authz/extensible-admission-controllers/#contacting-the-webhook',
    ),
  ],
  examples: {
    bad: `
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingWebhookConfiguration
metadata: {name: names}
webhooks:
- name: names.example
  clientConfig:
# ^^^^^^^^^^^^ Webhook "names.example" names no authority for its certificate
    service: {name: names, namespace: hooks}
  rules: [{apiGroups: [''], apiVersions: [v1], operations: [CREATE], resources: [namespaces]}]
`,
    good: `
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingWebhookConfiguration
metadata:
  name: names
  annotations: {cert-manager.io/inject-ca-from: hooks/names}
webhooks:
- name: names.example
  clientConfig:
    service: {name: names, namespace: hooks}
  rules: [{apiGroups: [''], apiVersions: [v1], operations: [CREATE], resources: [namespaces]}]
`,
  },
  check: onWebhook(function* ({ field, label, isComplete }, resource) {
    const config = field.get('clientConfig');
    const bundle = config.get('caBundle');
    if (!isComplete || !config.get('service').isMap || !(bundle.isAbsent || bundle.is('')) || injectsAuthority(resource)) return;
    yield { at: bundle, message: `${label} names no authority for its certificate`, lacks: 'a caBundle' };
  }),
});
