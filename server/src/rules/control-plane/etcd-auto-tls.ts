import { isTrue } from '../../kube/component/flag.ts';
import { flagValue } from '../../rule/flag-value.ts';
import { attack, cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const etcdAutoTls = defineRule({
  id: 'etcd-auto-tls',
  summary: 'Certificates of etcd sign themselves',
  why: 'Nobody can tell such a certificate from that of an attacker, so clients cannot check who answers them. What they send and read passes whoever stands in between.',
  severity: 'high',
  preset: 'recommended',
  references: [
    cis('2.3'),
    owasp('K07:2025'),
    attack('T1557'),
    cwe(295),
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
    - etcd
    - --data-dir=/var/lib/etcd
    - --auto-tls=true
#     ^^^^^^^^^^^^^^^ etcd makes a certificate for clients that signs itself
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
`,
  },
  check: flagValue({
    component: 'etcd',
    flag: 'auto-tls',
    isUnwanted: isTrue,
    message: 'etcd makes a certificate for clients that signs itself',
    fix: { value: undefined, safety: 'needs-review' },
  }),
});
