import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const apiserverRequestHeaderCaShared = defineRule({
  id: 'apiserver-request-header-ca-shared',
  summary: 'One authority signs client certificates and those of the front proxy',
  why: 'Whoever has a certificate of the front proxy may say of any request whose it is. When the same authority signs ordinary client certificates, a user or kubelet can pass for the proxy, and so for everybody.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K09:2025'),
    cwe(295),
    docs(
      'Client certificates of the aggregation layer',
      'https://kubernetes.io/docs/tasks/extend-kubernetes/configure-aggregation-layer/#ca-reusage-and-conflicts',
    ),
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
    - --client-ca-file=/etc/kubernetes/pki/ca.crt
    - --requestheader-client-ca-file=/etc/kubernetes/pki/ca.crt
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ kube-apiserver trusts one authority for clients and for the front proxy
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
    - --requestheader-client-ca-file=/etc/kubernetes/pki/front-proxy-ca.crt
`,
  },
  check: {
    *component({ name, flag }) {
      if (name !== 'kube-apiserver') return;
      const proxy = flag('requestheader-client-ca-file');
      const clients = flag('client-ca-file');
      if (proxy.state !== 'set' || proxy.value === '' || clients.value !== proxy.value) return;
      yield {
        ...proxy.place,
        message: 'kube-apiserver trusts one authority for clients and for the front proxy',
        related: clients.isWritten ? [{ at: clients.place.at, message: 'The same file for clients' }] : [],
      };
    },
  },
});
