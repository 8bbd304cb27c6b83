import { flagMissing } from '../../rule/flag-missing.ts';
import { attack, cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const etcdPeerTlsCertMissing = defineRule({
  id: 'etcd-peer-tls-cert-missing',
  summary: 'Members of etcd talk to each other without TLS',
  why: 'Each change of the cluster is copied to all members. Whoever listens between them gets everything, secrets among it.',
  severity: 'high',
  preset: 'recommended',
  references: [
    cis('2.4'),
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
#   ^^^^^^^ etcd has no --peer-cert-file and --peer-key-file
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
    - --peer-cert-file=/etc/kubernetes/pki/etcd/peer.crt
    - --peer-key-file=/etc/kubernetes/pki/etcd/peer.key
`,
  },
  check: flagMissing({
    component: 'etcd',
    flags: ['peer-cert-file', 'peer-key-file'],
    values: ['/etc/kubernetes/pki/etcd/peer.crt', '/etc/kubernetes/pki/etcd/peer.key'],
  }),
});
