import { isFalse } from '../../kube/component/flag.ts';
import { flagValue } from '../../rule/flag-value.ts';
import { attack, cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const apiserverServiceAccountLookupDisabled = defineRule({
  id: 'apiserver-service-account-lookup-disabled',
  summary: 'The API server does not check whether a token was revoked',
  why: 'The token of a service account stays good after the account or its secret is deleted. Whoever stole it keeps the access, and deleting the account helps nobody.',
  severity: 'high',
  preset: 'recommended',
  references: [
    cis('1.2.21'),
    owasp('K09:2025'),
    attack('T1528'),
    cwe(613),
    docs('kube-apiserver', 'https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Pod
metadata: {name: kube-apiserver, namespace: kube-system}
spec:
  containers:
  - name: kube-apiserver
    image: registry.k8s.io/kube-apiserver:v1.36.0
    command:
    - kube-apiserver
    - --authorization-mode=Node,RBAC
    - --service-account-lookup=false
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ kube-apiserver takes tokens of service accounts that were deleted
`,
    good: `
apiVersion: v1
kind: Pod
metadata: {name: kube-apiserver, namespace: kube-system}
spec:
  containers:
  - name: kube-apiserver
    image: registry.k8s.io/kube-apiserver:v1.36.0
    command:
    - kube-apiserver
    - --authorization-mode=Node,RBAC
`,
  },
  check: flagValue({
    component: 'kube-apiserver',
    flag: 'service-account-lookup',
    isUnwanted: isFalse,
    message: 'kube-apiserver takes tokens of service accounts that were deleted',
    fix: { value: undefined, safety: 'needs-review' },
  }),
});
