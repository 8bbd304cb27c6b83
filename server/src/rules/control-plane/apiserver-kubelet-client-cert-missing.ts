import { mayLackNodes } from '../../kube/component/nodes.ts';
import { flagMissing } from '../../rule/flag-missing.ts';
import { cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const apiserverKubeletClientCertMissing = defineRule({
  id: 'apiserver-kubelet-client-cert-missing',
  summary: 'The API server does not prove to kubelets who it is',
  why: 'Kubelets can then not tell the API server from anybody else on the network. Logs and exec fail, or kubelets are opened for anonymous callers to make them work.',
  severity: 'high',
  preset: 'recommended',
  references: [
    cis('1.2.4'),
    owasp('K06:2025'),
    cwe(306),
    docs(
      'Communication from the control plane to nodes',
      'https://kubernetes.io/docs/concepts/architecture/control-plane-node-communication/#api-server-to-kubelet',
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
#   ^^^^^^^ kube-apiserver has no --kubelet-client-certificate and --kubelet-client-key
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
    - --kubelet-client-certificate=/etc/kubernetes/pki/apiserver-kubelet-client.crt
    - --kubelet-client-key=/etc/kubernetes/pki/apiserver-kubelet-client.key
`,
  },
  check: flagMissing({
    component: 'kube-apiserver',
    flags: ['kubelet-client-certificate', 'kubelet-client-key'],
    values: ['/etc/kubernetes/pki/apiserver-kubelet-client.crt', '/etc/kubernetes/pki/apiserver-kubelet-client.key'],
    unless: mayLackNodes,
  }),
});
