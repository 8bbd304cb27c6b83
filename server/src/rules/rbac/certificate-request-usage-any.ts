import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Fix } from '../../rule/rule.ts';
import { remove, set } from '../../yaml/change.ts';
import type { Field } from '../../yaml/field.ts';

export const certificateRequestUsageAny = defineRule({
  id: 'certificate-request-usage-any',
  summary: 'A certificate is asked for that fits every purpose',
  why: 'Whoever takes the key of such a certificate can be a client, a server and a signer of code, wherever its issuer is trusted. The signer legacy-unknown says nothing at all about whom the certificate is for, and the current API refuses it.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    owasp('K02:2025'),
    owasp('K09:2025'),
    attack('T1649'),
    cwe(295),
    docs('Kubernetes signers', 'https://kubernetes.io/docs/reference/access-authn-authz/certificate-signing-requests/#kubernetes-signers'),
  ],
  examples: {
    bad: `
apiVersion: certificates.k8s.io/v1
kind: CertificateSigningRequest
metadata: {name: jane}
spec:
  request: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURSBSRVFVRVNULS0tLS0K
  signerName: kubernetes.io/kube-apiserver-client
  usages: [any]
#          ^^^ CertificateSigningRequest "jane" asks for a certificate that fits every purpose
`,
    good: `
apiVersion: certificates.k8s.io/v1
kind: CertificateSigningRequest
metadata: {name: jane}
spec:
  request: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURSBSRVFVRVNULS0tLS0K
  signerName: kubernetes.io/kube-apiserver-client
  usages: [client auth]
`,
  },
  check: {
    *'certificates.k8s.io/CertificateSigningRequest'({ field, label }) {
      const spec = field.get('spec');
      const signer = spec.get('signerName');
      const any = spec.get('usages').items.find((usage) => usage.is('any'));
      if (any !== undefined)
        yield { at: any, message: `${label} asks for a certificate that fits every purpose`, fixes: fixesFor(any, signer) };
      if (signer.is('kubernetes.io/legacy-unknown')) yield { at: signer, message: `${label} asks a signer that nobody vouches for` };
    },
  },
});

/** What the signer is for, or the other usages. */
function fixesFor(any: Field, signer: Field): readonly Fix[] {
  const safety = 'needs-review';
  if (any.parent !== undefined && any.parent.items.length > 1)
    return [{ title: 'Remove any from the usages', safety, changes: [remove(any)] }];
  if (!signer.is('kubernetes.io/kube-apiserver-client')) return [];
  return [{ title: 'Ask for client auth alone', safety, changes: [set(any, 'client auth')] }];
}
