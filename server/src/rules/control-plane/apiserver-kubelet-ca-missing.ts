import { mayLackNodes } from '../../kube/component/nodes.ts';
import { flagMissing } from '../../rule/flag-missing.ts';
import { attack, cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const apiserverKubeletCaMissing = defineRule({
  id: 'apiserver-kubelet-ca-missing',
  summary: 'The API server does not check the certificates of kubelets',
  why: 'Somebody between the API server and a node can then answer as its kubelet, and reads and changes what exec, logs and port-forward carry. The kubelets need serving certificates that this authority has signed, for which serverTLSBootstrap asks.',
  severity: 'high',
  preset: 'strict',
  references: [
    cis('1.2.5'),
    owasp('K07:2025'),
    attack('T1557'),
    cwe(295),
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
#   ^^^^^^^ kube-apiserver has no --kubelet-certificate-authority
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
    - --kubelet-certificate-authority=/etc/kubernetes/pki/ca.crt
`,
  },
  check: flagMissing({
    component: 'kube-apiserver',
    flags: ['kubelet-certificate-authority'],
    values: ['/etc/kubernetes/pki/ca.crt'],
    unless: mayLackNodes,
  }),
});
