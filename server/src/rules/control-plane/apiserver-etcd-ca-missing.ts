import { flagMissing } from '../../rule/flag-missing.ts';
import { attack, cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const apiserverEtcdCaMissing = defineRule({
  id: 'apiserver-etcd-ca-missing',
  summary: 'The API server does not check who etcd is',
  why: 'It then takes any certificate of etcd that the system trusts. A false etcd on the way reads every secret and can change what the cluster believes.',
  severity: 'high',
  preset: 'recommended',
  references: [
    cis('1.2.26'),
    owasp('K07:2025'),
    attack('T1557'),
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
#   ^^^^^^^ kube-apiserver has no --etcd-cafile
    - kube-apiserver
    - --authorization-mode=Node,RBAC
    - --etcd-servers=https://127.0.0.1:2379
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
    - --etcd-servers=https://127.0.0.1:2379
    - --etcd-cafile=/etc/kubernetes/pki/etcd/ca.crt
`,
  },
  check: flagMissing({
    component: 'kube-apiserver',
    flags: ['etcd-cafile'],
    values: ['/etc/kubernetes/pki/etcd/ca.crt'],
    unless: ({ words }) => !words('etcd-servers').some(({ text }) => text.startsWith('https:')),
  }),
});
