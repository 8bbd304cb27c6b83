import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const serviceAccountMountableSecretsAnnotation = defineRule({
  id: 'service-account-mountable-secrets-annotation',
  summary: 'A service account relies on a limit of secrets that Kubernetes has given up',
  why: 'The annotation shall keep pods of the account from mounting other secrets. It is deprecated since Kubernetes 1.32 and never covered all the ways in which a pod gets at a secret. Namespaces keep secrets apart.',
  severity: 'low',
  preset: 'all',
  kubernetes: { from: 32 },
  references: [
    owasp('K02:2025'),
    cwe(477),
    docs('Deprecation of the annotation', 'https://kubernetes.io/docs/reference/labels-annotations-taints/#enforce-mountable-secrets'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: ServiceAccount
metadata:
  name: web
  annotations:
    kubernetes.io/enforce-mountable-secrets: "true"
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ServiceAccount "web" relies on a deprecated limit of its secrets
secrets: [{name: web}]
`,
    good: `
apiVersion: v1
kind: ServiceAccount
metadata: {name: web}
`,
  },
  check: {
    *'core/ServiceAccount'({ field, label }) {
      const annotation = field.get('metadata', 'annotations', 'kubernetes.io/enforce-mountable-secrets');
      if (annotation.written !== 'true') return;
      yield { at: annotation, onKey: true, message: `${label} relies on a deprecated limit of its secrets` };
    },
  },
});
