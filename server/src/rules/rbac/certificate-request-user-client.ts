import { certificateSubject } from '../../kube/certificate-request.ts';
import { attack, cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const certificateRequestUserClient = defineRule({
  id: 'certificate-request-user-client',
  summary: 'A user asks for a client certificate that lasts',
  why: 'Kubernetes cannot take a client certificate back: whoever holds it gets in until it ends. Without a wish for less it lasts as long as the signer gives, a year by default. Tokens of an identity provider end by themselves and with the account.',
  severity: 'medium',
  preset: 'strict',
  references: [
    cis('3.1.1'),
    owasp('K02:2025'),
    owasp('K09:2025'),
    attack('T1649'),
    cwe(298),
    docs(
      'Hardening guide',
      'https://kubernetes.io/docs/concepts/security/hardening-guide/authentication-mechanisms/#x509-client-certificate-authentication',
    ),
  ],
  examples: {
    bad: `
apiVersion: certificates.k8s.io/v1
kind: CertificateSigningRequest
metadata: {name: jane}
spec:
  request: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURSBSRVFVRVNULS0tLS0K
  signerName: kubernetes.io/kube-apiserver-client
  expirationSeconds: 31536000
#                    ^^^^^^^^ CertificateSigningRequest "jane" asks for a client certificate that lasts longer than a day
  usages: [client auth]
`,
    good: `
apiVersion: certificates.k8s.io/v1
kind: CertificateSigningRequest
metadata: {name: jane}
spec:
  request: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURSBSRVFVRVNULS0tLS0K
  signerName: kubernetes.io/kube-apiserver-client
  expirationSeconds: 3600
  usages: [client auth]
`,
  },
  check: {
    *'certificates.k8s.io/CertificateSigningRequest'({ field, label }) {
      const spec = field.get('spec');
      const seconds = spec.get('expirationSeconds');
      const isLong = seconds.isAbsent || DAY < (seconds.number ?? 0);
      if (!spec.get('signerName').is('kubernetes.io/kube-apiserver-client') || !isLong) return;
      // A name of the system has a rule of its own.
      if (certificateSubject(spec.get('request').text ?? '')?.commonName?.startsWith('system:') === true) return;
      yield {
        at: seconds,
        message: seconds.isAbsent
          ? `${label} asks for a client certificate and does not say when it ends`
          : `${label} asks for a client certificate that lasts longer than a day`,
        ...(seconds.isAbsent && { lacks: 'an end within a day' }),
        fixes: [{ title: 'Let it end after a day', safety: 'needs-review', changes: [set(seconds, DAY)] }],
      };
    },
  },
});

const DAY = 86_400;
