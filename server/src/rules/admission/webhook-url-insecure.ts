import { plainAddress } from '../../rule/insecure-connection.ts';
import { onWebhook } from '../../rule/on-webhook.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const webhookUrlInsecure = defineRule({
  id: 'webhook-url-insecure',
  summary: 'The address of a webhook is not allowed or gives something away',
  why: 'The API server sends whole objects to this address and obeys the answer, so that it must be https. User names, queries and fragments are refused, and everybody who may read the configuration reads them.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K04:2025'),
    attack('T1040'),
    cwe(319),
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
    url: http://hooks.example/names
#        ^^^^^^^^^^^^^^^^^^^^^^^^^^ Webhook "names.example" is reached without TLS
`,
    good: `
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingWebhookConfiguration
metadata: {name: names}
webhooks:
- name: names.example
  clientConfig:
    url: https://hooks.example/names
`,
  },
  check: onWebhook(function* ({ field, label }) {
    const url = field.get('clientConfig', 'url');
    yield* plainAddress(url, `${label} is reached without TLS`);
    const extra = /^https:\/\/[^/?#]*@/i.test(url.text ?? '')
      ? 'a user name'
      : /^https:[^#]*\?/i.test(url.text ?? '')
        ? 'a query'
        : undefined;
    const part = extra ?? (/^https:.*#/i.test(url.text ?? '') ? 'a fragment' : undefined);
    if (part !== undefined) yield { at: url, message: `${label} has ${part} in its address, which the API server refuses` };
  }),
});
