import { onWebhook } from '../../rule/on-webhook.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const webhookUrlExternal = defineRule({
  id: 'webhook-url-external',
  summary: 'A webhook lies outside the cluster',
  why: 'The API server sends every object that matches, with its secrets and settings, to this address. Outside the cluster others run it, and the way to it decides whether anything can be deployed.',
  severity: 'medium',
  preset: 'strict',
  references: [
    owasp('K07:2025'),
    cwe(200),
    docs('Contacting the webhook', 'https://kubernetes.io/docs/reference/access-authn-authz/extensible-admission-controllers/#url'),
  ],
  examples: {
    bad: `
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingWebhookConfiguration
metadata: {name: names}
webhooks:
- name: names.example
  clientConfig:
    url: https://hooks.example/names
#        ^^^^^^^^^^^^^^^^^^^^^^^^^^^ Webhook "names.example" lies outside the cluster
`,
    good: `
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingWebhookConfiguration
metadata: {name: names}
webhooks:
- name: names.example
  clientConfig:
    service: {name: names, namespace: hooks}
`,
  },
  check: onWebhook(function* ({ field, label }) {
    const url = field.get('clientConfig', 'url');
    const host = /^https?:\/\/(?:[^/?#@]*@)?(\[[^\]]*\]|[^/:?#]+)/i.exec(url.text ?? '')?.[1];
    if (host !== undefined && !INSIDE.test(host)) yield { at: url, message: `${label} lies outside the cluster` };
  }),
});

/** Of the node or of the cluster's own network. */
const INSIDE =
  /^(?:localhost|127\..*|\[::1\]|10\..*|192\.168\..*|172\.(?:1[6-9]|2\d|3[01])\..*|.+\.svc|.+\.svc\..+|.+\.(?:local|internal))$/i;
