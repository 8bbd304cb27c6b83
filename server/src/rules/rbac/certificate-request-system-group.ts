import { certificateSubject } from '../../kube/certificate-request.ts';
import { attack, cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const certificateRequestSystemGroup = defineRule({
  id: 'certificate-request-system-group',
  summary: 'A certificate is asked for in the name of the system',
  why: 'The API server takes the groups and the name of a caller from its certificate. One for system:masters may do everything, no role holds it back, and nobody can take it away before it expires. Names that begin with system: are those of parts of Kubernetes.',
  severity: 'critical',
  preset: 'recommended',
  references: [
    cis('5.1.7'),
    owasp('K02:2025'),
    owasp('K09:2025'),
    attack('T1649'),
    cwe(269),
    docs('RBAC good practices', 'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#csrs-and-certificate-issuing'),
    docs('Certificate signing requests', 'https://kubernetes.io/docs/reference/access-authn-authz/certificate-signing-requests/'),
  ],
  examples: {
    bad: `
apiVersion: certificates.k8s.io/v1
kind: CertificateSigningRequest
metadata: {name: jane}
spec:
  request: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURSBSRVFVRVNULS0tLS0KTUlIa01JR0tBZ0VBTUNneEZ6QVZCZ05WQkFvTURuTjVjM1JsYlRwdFlYTjBaWEp6TVEwd0N3WURWUVFEREFScQpZVzVsTUZrd0V3WUhLb1pJemowQ0FRWUlLb1pJemowREFRY0RRZ0FFY0pJSzBIRmxybjNnMlRPendtSXRXU25jCklIN0UyR1QyR2JBd1JuVWZpRHYxS244aHZaOWtpcFg3S0gyTHoyb1Jnd3RXcDY3bjkyVzVpSGFZSm15bGlxQUEKTUFvR0NDcUdTTTQ5QkFNQ0Ewa0FNRVlDSVFEcUY0TW0xZno0QVNKWncrdkdUaVo1V1ZYbXlPdTVJWlk0ZXo3WgpUbXZwK1FJaEFNNzRKVVpTWW1uRXE1dlQwS2l5WkNwZCtxeE5RVm54bGpOaVlEMkp2ejYwCi0tLS0tRU5EIENFUlRJRklDQVRFIFJFUVVFU1QtLS0tLQo=
# ^^^^^^^ CertificateSigningRequest "jane" asks for a certificate of the group system:masters
  signerName: kubernetes.io/kube-apiserver-client
  usages: [client auth]
`,
    good: `
apiVersion: certificates.k8s.io/v1
kind: CertificateSigningRequest
metadata: {name: jane}
spec:
  request: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURSBSRVFVRVNULS0tLS0KTUlIWk1JR0FBZ0VBTUI0eERUQUxCZ05WQkFvTUJHSnNkV1V4RFRBTEJnTlZCQU1NQkdwaGJtVXdXVEFUQmdjcQpoa2pPUFFJQkJnZ3Foa2pPUFFNQkJ3TkNBQVJGd3N1dUJ3WUdxUExXMHFkK2FEank0RmVYZ2xmU3BMUU0reTlQCjJzMGVoRDl6MThGNGpRNEIzS2JYV25sYlNaMFFJUFZmdlhyd014VW1QdXhhREdVd29BQXdDZ1lJS29aSXpqMEUKQXdJRFNBQXdSUUlnWFpCR3U1U0I2WTBRdzBKU3dSeVNZOFR2cTdsdTVrYTAxcnZZNWxDb2ZoMENJUUNSaTFyLwo1RTFvdHFkeGtxVG1DV2h1dUxvc2NyUmpGbFNoRjRtYzl5Qi96QT09Ci0tLS0tRU5EIENFUlRJRklDQVRFIFJFUVVFU1QtLS0tLQo=
  signerName: kubernetes.io/kube-apiserver-client
  usages: [client auth]
`,
  },
  check: {
    *'certificates.k8s.io/CertificateSigningRequest'({ field, label }) {
      const request = field.get('spec', 'request');
      const subject = certificateSubject(request.text ?? '');
      if (subject === undefined) return;
      const isMaster = subject.organizations.includes('system:masters');
      // Other signers are not for callers of the API server; those for kubelets demand such a name.
      const isSystem = subject.commonName?.startsWith('system:') === true && field.get('spec', 'signerName').is(CLIENTS);
      if (isMaster) yield { at: request, onKey: true, message: `${label} asks for a certificate of the group system:masters` };
      else if (isSystem) yield { at: request, onKey: true, message: `${label} asks for a certificate of ${subject.commonName}` };
    },
  },
});

/** https://kubernetes.io/docs/reference/access-authn-authz/certificate-signing-requests/#kubernetes-signers */
const CLIENTS = 'kubernetes.io/kube-apiserver-client';
