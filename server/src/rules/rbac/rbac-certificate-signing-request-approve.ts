import { attack, cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { signerGrant } from '../../rule/signers.ts';

export const rbacCertificateSigningRequestApprove = defineRule({
  id: 'rbac-certificate-signing-request-approve',
  summary: 'A role approves certificates for anybody',
  why: 'The API server takes the name and the groups of a caller from its certificate. So whoever asks for certificates and approves them too makes one for the group system:masters, which may do everything and cannot be taken back. A rule can name the signers.',
  severity: 'critical',
  preset: 'recommended',
  references: [
    cis('5.1.11'),
    owasp('K02:2025'),
    owasp('K09:2025'),
    attack('T1649'),
    cwe(269),
    docs('RBAC good practices', 'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#csrs-and-certificate-issuing'),
  ],
  examples: {
    bad: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: approver}
rules:
- apiGroups: [certificates.k8s.io]
  resources: [certificatesigningrequests/approval]
  verbs: [update]
- apiGroups: [certificates.k8s.io]
  resources: [signers]
#             ^^^^^^^ ClusterRole "approver" may approve certificates for any user
  verbs: [approve]
`,
    good: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: approver}
rules:
- apiGroups: [certificates.k8s.io]
  resources: [certificatesigningrequests/approval]
  verbs: [update]
- apiGroups: [certificates.k8s.io]
  resources: [signers]
  resourceNames: [kubernetes.io/kubelet-serving]
  verbs: [approve]
`,
  },
  check: signerGrant({
    subresource: 'approval',
    verb: 'approve',
    may: 'approve certificates for any user',
    harmful: /^kubernetes\.io\/(?:kube-apiserver-client|\*)$/,
    instead: 'kubernetes.io/kube-apiserver-client-kubelet',
  }),
});
