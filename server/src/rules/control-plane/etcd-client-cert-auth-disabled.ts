import { isTrue } from '../../kube/component/flag.ts';
import { isMissing } from '../../rule/flag-missing.ts';
import { flagValue } from '../../rule/flag-value.ts';
import { cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const etcdClientCertAuthDisabled = defineRule({
  id: 'etcd-client-cert-auth-disabled',
  summary: 'Clients of etcd need no certificate',
  why: 'Everything of the cluster lies in etcd, secrets among it. Without certificates of clients whoever reaches its port reads and changes all of it, past the API server and its audit log.',
  severity: 'critical',
  preset: 'recommended',
  references: [cis('2.2'), owasp('K06:2025'), cwe(306), docs('Transport security of etcd', 'https://etcd.io/docs/v3.6/op-guide/security/')],
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
    - --client-cert-auth=false
#     ^^^^^^^^^^^^^^^^^^^^^^^^ etcd serves callers without a certificate
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
    - --client-cert-auth=true
`,
  },
  check: flagValue({
    component: 'etcd',
    flag: 'client-cert-auth',
    isUnwanted: (value) => !isTrue(value),
    // An authority for clients makes etcd ask them for a certificate.
    // https://github.com/etcd-io/etcd/blob/main/client/pkg/transport/listener.go
    evenAbsent: ({ flag }) => isMissing(flag('trusted-ca-file')),
    message: 'etcd serves callers without a certificate',
    fix: { value: 'true', safety: 'needs-review' },
  }),
});
