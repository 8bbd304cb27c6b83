import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { unwantedGrant } from '../../rule/unwanted-grant.ts';

export const rbacClusterTrustBundleWrite = defineRule({
  id: 'rbac-cluster-trust-bundle-write',
  summary: 'A role writes what pods trust',
  why: 'A ClusterTrustBundle holds certificates that pods take as trustworthy. Whoever may write one, or attest it for any signer, adds an authority of their own and can then pose as any server to these pods.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K02:2025'),
    attack('T1557'),
    cwe(295),
    docs('Certificates', 'https://kubernetes.io/docs/reference/access-authn-authz/certificate-signing-requests/#cluster-trust-bundles'),
  ],
  examples: {
    bad: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: operator}
rules:
- apiGroups: [certificates.k8s.io]
  resources: [clustertrustbundles]
#             ^^^^^^^^^^^^^^^^^^^ ClusterRole "operator" may change which certificates pods trust
  verbs: [get, create]
`,
    good: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: operator}
rules:
- apiGroups: [certificates.k8s.io]
  resources: [clustertrustbundles]
  verbs: [get, list]
`,
  },
  check: unwantedGrant({
    grants: [
      { on: { 'certificates.k8s.io': ['clustertrustbundles'] }, verbs: ['create', 'update', 'patch'] },
      { on: { 'certificates.k8s.io': ['signers'] }, verbs: ['attest'] },
    ],
    may: 'change which certificates pods trust',
    onlyClusterRole: true,
    hasNoFix: true,
  }),
});
