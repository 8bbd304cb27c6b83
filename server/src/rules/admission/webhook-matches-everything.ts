import { onWebhook } from '../../rule/on-webhook.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const webhookMatchesEverything = defineRule({
  id: 'webhook-matches-everything',
  summary: 'A webhook is asked about every request',
  why: 'Leases, events and reviews of tokens are written many times a second. A webhook that must answer for each of them makes the whole control plane as slow and as frail as itself.',
  severity: 'medium',
  preset: 'strict',
  references: [
    owasp('K07:2025'),
    attack('T1499'),
    cwe(770),
    docs(
      'Admission webhook good practices',
      'https://kubernetes.io/docs/concepts/cluster-administration/admission-webhooks-good-practices/',
    ),
  ],
  examples: {
    bad: `
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingWebhookConfiguration
metadata: {name: names}
webhooks:
- name: names.example
  rules: [{apiGroups: ['*'], apiVersions: ['*'], operations: ['*'], resources: ['*']}]
#                                                                   ^^^^^^^^^ Webhook "names.example" is asked about every request
`,
    good: `
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingWebhookConfiguration
metadata: {name: names}
webhooks:
- name: names.example
  rules: [{apiGroups: [apps], apiVersions: ['*'], operations: [CREATE, UPDATE], resources: [deployments]}]
`,
  },
  check: onWebhook(function* ({ rules, label }) {
    for (const rule of rules) {
      const isAll = ['apiGroups', 'operations', 'resources'].every((key) => rule.get(key).includes('*') || rule.get(key).includes('*/*'));
      if (isAll) yield { at: rule.get('resources'), onKey: true, message: `${label} is asked about every request` };
    }
  }),
});
