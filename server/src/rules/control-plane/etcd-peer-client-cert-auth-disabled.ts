import { isTrue } from '../../kube/component/flag.ts';
import { isMissing } from '../../rule/flag-missing.ts';
import { flagValue } from '../../rule/flag-value.ts';
import { cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const etcdPeerClientCertAuthDisabled = defineRule({
  id: 'etcd-peer-client-cert-auth-disabled',
  summary: 'Members of etcd need no certificate',
  why: 'Whoever reaches the port for members can then join them, gets a copy of all data of the cluster, and has a vote on what changes.',
  severity: 'high',
  preset: 'recommended',
  references: [cis('2.5'), owasp('K06:2025'), cwe(306), docs('Transport security of etcd', 'https://etcd.io/docs/v3.6/op-guide/security/')],
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
    - --peer-client-cert-auth=false
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ etcd takes members without a certificate
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
    - --peer-client-cert-auth=true
`,
  },
  check: flagValue({
    component: 'etcd',
    flag: 'peer-client-cert-auth',
    isUnwanted: (value) => !isTrue(value),
    // An authority for members makes etcd ask them for a certificate.
    // https://github.com/etcd-io/etcd/blob/main/client/pkg/transport/listener.go
    evenAbsent: ({ flag }) => isMissing(flag('peer-trusted-ca-file')),
    message: 'etcd takes members without a certificate',
    fix: { value: 'true', safety: 'needs-review' },
  }),
});
