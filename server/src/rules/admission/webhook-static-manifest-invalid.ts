import type { Resource } from '../../kube/resource.ts';
import { onWebhook } from '../../rule/on-webhook.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';
import type { Field } from '../../yaml/field.ts';

export const webhookStaticManifestInvalid = defineRule({
  id: 'webhook-static-manifest-invalid',
  summary: 'A manifest for static admission asks for what is only in the cluster',
  why: 'The API server reads these manifests from its disk before it serves anything, and they may not refer to objects or services. One that does keeps the API server from starting.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K04:2025'),
    cwe(1286),
    docs('Dynamic admission control', 'https://kubernetes.io/docs/reference/access-authn-authz/extensible-admission-controllers/'),
  ],
  kubernetes: { from: 36 },
  examples: {
    bad: `
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingWebhookConfiguration
metadata: {name: pods.static.k8s.io}
webhooks:
- name: pods.example
  clientConfig:
    service: {name: pods, namespace: policies}
#   ^^^^^^^ A static manifest may have no service
`,
    good: `
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingWebhookConfiguration
metadata: {name: pods.static.k8s.io}
webhooks:
- name: pods.example
  clientConfig:
    url: https://127.0.0.1:8443/pods
`,
  },
  check: {
    ...onWebhook((webhook, resource) => refused(resource, webhook.field.get('clientConfig', 'service'))),
    'admissionregistration.k8s.io/ValidatingAdmissionPolicy': (policy) => refused(policy, policy.field.get('spec', 'paramKind')),
    'admissionregistration.k8s.io/MutatingAdmissionPolicy': (policy) => refused(policy, policy.field.get('spec', 'paramKind')),
    'admissionregistration.k8s.io/ValidatingAdmissionPolicyBinding': (binding) => refused(binding, binding.field.get('spec', 'paramRef')),
    'admissionregistration.k8s.io/MutatingAdmissionPolicyBinding': (binding) => refused(binding, binding.field.get('spec', 'paramRef')),
  },
});

function* refused({ name }: Resource, at: Field): Generator<Finding> {
  if (name?.endsWith('.static.k8s.io') === true && at.isPresent)
    yield { at, onKey: true, message: `A static manifest may have no ${at.segment}` };
}
