import { attack, cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const imagePolicyWebhookDefaultAllow = defineRule({
  id: 'image-policy-webhook-default-allow',
  summary: 'Images are admitted while their judge is away',
  why: 'The API server asks a webhook about every image, and with defaultAllow it admits them all while the webhook does not answer. Whoever can cut that connection gets any image in.',
  severity: 'high',
  preset: 'recommended',
  references: [
    cis('5.5.1'),
    owasp('K04:2025'),
    attack('T1610'),
    cwe(636),
    docs('ImagePolicyWebhook', 'https://kubernetes.io/docs/reference/access-authn-authz/admission-controllers/#imagepolicywebhook'),
  ],
  examples: {
    bad: `
apiVersion: apiserver.config.k8s.io/v1
kind: AdmissionConfiguration
plugins:
- name: ImagePolicyWebhook
  configuration:
    imagePolicy:
      kubeConfigFile: /etc/kubernetes/image-policy.yaml
      defaultAllow: true
#                   ^^^^ Every image is admitted while the webhook does not answer
`,
    good: `
apiVersion: apiserver.config.k8s.io/v1
kind: AdmissionConfiguration
plugins:
- name: ImagePolicyWebhook
  configuration:
    imagePolicy:
      kubeConfigFile: /etc/kubernetes/image-policy.yaml
      defaultAllow: false
`,
  },
  check: {
    *'apiserver.config.k8s.io/AdmissionConfiguration'({ field }) {
      for (const plugin of field.get('plugins').items) {
        const allow = plugin.get('configuration', 'imagePolicy', 'defaultAllow');
        if (!plugin.get('name').is('ImagePolicyWebhook') || !allow.is(true)) continue;
        yield {
          at: allow,
          message: 'Every image is admitted while the webhook does not answer',
          fixes: [{ title: 'Refuse images that nobody judged', safety: 'needs-review', changes: [set(allow, false)] }],
        };
      }
    },
  },
});
