import { isTrue } from '../../kube/component/flag.ts';
import { flagValue } from '../../rule/flag-value.ts';
import { attack, cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const etcdPeerAutoTls = defineRule({
  id: 'etcd-peer-auto-tls',
  summary: 'Certificates between members of etcd sign themselves',
  why: 'Members cannot tell each other from an attacker, who then gets a copy of all data of the cluster.',
  severity: 'high',
  preset: 'recommended',
  references: [
    cis('2.6'),
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
    - --peer-auto-tls=true
#     ^^^^^^^^^^^^^^^^^^^^ etcd makes a certificate for other members that signs itself
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
    flag: 'peer-auto-tls',
    isUnwanted: isTrue,
    message: 'etcd makes a certificate for other members that signs itself',
    fix: { value: undefined, safety: 'needs-review' },
  }),
});
