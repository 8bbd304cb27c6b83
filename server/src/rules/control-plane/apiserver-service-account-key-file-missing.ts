import { flagMissing } from '../../rule/flag-missing.ts';
import { cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const apiserverServiceAccountKeyFileMissing = defineRule({
  id: 'apiserver-service-account-key-file-missing',
  summary: 'The API server has no key for tokens of service accounts',
  why: 'It then checks them with the key of its serving certificate. Whoever renews that certificate makes every token worthless, and whoever gets hold of it can sign tokens for any account.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    cis('1.2.22'),
    owasp('K09:2025'),
    cwe(321),
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
#   ^^^^^^^ kube-apiserver has no --service-account-key-file
    - kube-apiserver
    - --authorization-mode=Node,RBAC
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
    - --service-account-key-file=/etc/kubernetes/pki/sa.pub
`,
  },
  check: flagMissing({
    component: 'kube-apiserver',
    flags: ['service-account-key-file'],
    values: ['/etc/kubernetes/pki/sa.pub'],
    // Whoever signs tokens elsewhere tells the keys too, and the API server then refuses a file.
    // https://kubernetes.io/docs/reference/access-authn-authz/service-accounts-admin/#external-serviceaccount-token-signing-and-key-management
    unless: ({ flag }) => flag('service-account-signing-endpoint').state !== 'absent',
  }),
});
