import { flagMissing } from '../../rule/flag-missing.ts';
import { attack, cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const etcdTlsCertMissing = defineRule({
  id: 'etcd-tls-cert-missing',
  summary: 'Clients reach etcd without TLS',
  why: 'What the API server reads and writes then passes the network in clear text, secrets among it.',
  severity: 'high',
  preset: 'recommended',
  references: [
    cis('2.1'),
    owasp('K07:2025'),
    attack('T1040'),
    cwe(319),
    docs('Transport security of etcd', 'https://etcd.io/docs/v3.6/op-guide/security/'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Pod
metadata: {name: etcd, namespace: kube-system}
spec:
  containers:
  - name: etcd
    image: registry.k8s.io/etcd:3.6.5-0
    command:
#   ^^^^^^^ etcd has no --cert-file and --key-file
    - etcd
    - --data-dir=/var/lib/etcd
`,
    good: `
apiVersion: v1
kind: Pod
metadata: {name: etcd, namespace: kube-system}
spec:
  containers:
  - name: etcd
    image: registry.k8s.io/etcd:3.6.5-0
    command:
    - etcd
    - --data-dir=/var/lib/etcd
    - --cert-file=/etc/kubernetes/pki/etcd/server.crt
    - --key-file=/etc/kubernetes/pki/etcd/server.key
`,
  },
  check: flagMissing({
    component: 'etcd',
    flags: ['cert-file', 'key-file'],
    values: ['/etc/kubernetes/pki/etcd/server.crt', '/etc/kubernetes/pki/etcd/server.key'],
  }),
});
