import { uncheckedCertificate } from '../../rule/insecure-connection.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import type { Field } from '../../yaml/field.ts';

export const apiServiceTlsVerificationDisabled = defineRule({
  id: 'api-service-tls-verification-disabled',
  summary: 'The certificate of an aggregated API is not checked',
  why: "The API server passes requests of its users on to this service and trusts what it answers. Without the check whoever takes the service's address answers in its name and reads those requests.",
  severity: 'high',
  preset: 'strict',
  references: [
    owasp('K07:2025'),
    attack('T1557'),
    cwe(295),
    docs('APIService', 'https://kubernetes.io/docs/reference/kubernetes-api/cluster-resources/api-service-v1/'),
  ],
  examples: {
    bad: `
apiVersion: apiregistration.k8s.io/v1
kind: APIService
metadata: {name: v1beta1.metrics.k8s.io}
spec:
  group: metrics.k8s.io
  version: v1beta1
  service: {name: metrics-server, namespace: kube-system}
  insecureSkipTLSVerify: true
#                        ^^^^ The certificate of APIService "v1beta1.metrics.k8s.io" is not checked
`,
    good: `
apiVersion: apiregistration.k8s.io/v1
kind: APIService
metadata: {name: v1beta1.metrics.k8s.io}
spec:
  group: metrics.k8s.io
  version: v1beta1
  service: {name: metrics-server, namespace: kube-system}
  caBundle: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0t
`,
  },
  check: {
    *'apiregistration.k8s.io/APIService'({ field, label }) {
      const spec = field.get('spec');
      // Without the authority that signed it the certificate is refused, and the API is gone.
      for (const finding of uncheckedCertificate(spec.get('insecureSkipTLSVerify'), `The certificate of ${label} is not checked`))
        yield { ...finding, fixes: spec.get('caBundle').isPresent || isInjected(field) ? (finding.fixes ?? []) : [] };
    },
  },
});

/** https://cert-manager.io/docs/concepts/ca-injector/ */
const isInjected = (service: Field): boolean =>
  service.get('metadata', 'annotations').entries.some(([key]) => key.startsWith('cert-manager.io/inject-'));
