import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { signerGrant } from '../../rule/signers.ts';

export const rbacCertificateSigningRequestSign = defineRule({
  id: 'rbac-certificate-signing-request-sign',
  summary: 'A role signs certificates for any signer',
  why: 'The part status of a request holds the certificate that its asker gets. Whoever may write it for every signer hands out certificates in the name of any of them. A rule can name the signer that the program is.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K02:2025'),
    owasp('K09:2025'),
    attack('T1649'),
    cwe(295),
    docs(
      'Certificate signing requests',
      'https://kubernetes.io/docs/reference/access-authn-authz/certificate-signing-requests/#authorization',
    ),
  ],
  examples: {
    bad: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: signer}
rules:
- apiGroups: [certificates.k8s.io]
  resources: [certificatesigningrequests/status]
  verbs: [update]
- apiGroups: [certificates.k8s.io]
  resources: [signers]
#             ^^^^^^^ ClusterRole "signer" may issue certificates in the name of any signer
  verbs: [sign]
`,
    good: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: signer}
rules:
- apiGroups: [certificates.k8s.io]
  resources: [certificatesigningrequests/status]
  verbs: [update]
- apiGroups: [certificates.k8s.io]
  resources: [signers]
  resourceNames: [example.com/own]
  verbs: [sign]
`,
  },
  check: signerGrant({
    subresource: 'status',
    verb: 'sign',
    may: 'issue certificates in the name of any signer',
    harmful: /^kubernetes\.io\/\*$/,
  }),
});
