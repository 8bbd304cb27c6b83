import { flagMissing } from '../../rule/flag-missing.ts';
import { cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const apiserverClientCaMissing = defineRule({
  id: 'apiserver-client-ca-missing',
  summary: 'The API server knows no authority for client certificates',
  why: 'Kubelets and administrators then cannot prove who they are by certificates, and whoever needs access uses something weaker, such as tokens that never expire.',
  severity: 'high',
  preset: 'recommended',
  references: [
    cis('1.2.25'),
    owasp('K09:2025'),
    cwe(295),
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
#   ^^^^^^^ kube-apiserver has no --client-ca-file
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
    - --client-ca-file=/etc/kubernetes/pki/ca.crt
`,
  },
  check: flagMissing({
    component: 'kube-apiserver',
    flags: ['client-ca-file'],
    values: ['/etc/kubernetes/pki/ca.crt'],
  }),
});
