import { isFalse } from '../../kube/component/flag.ts';
import { flagValue } from '../../rule/flag-value.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const apiserverKubeletHttpsDisabled = defineRule({
  id: 'apiserver-kubelet-https-disabled',
  summary: 'The API server talks to kubelets in clear text',
  why: 'What exec, logs and port-forward carry can be read and changed on the way. The flag is long gone, and a server of today does not start with it.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    owasp('K07:2025'),
    attack('T1040'),
    cwe(319),
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
    - kube-apiserver
    - --authorization-mode=Node,RBAC
    - --kubelet-https=false
#     ^^^^^^^^^^^^^^^^^^^^^ kube-apiserver talks to kubelets without TLS
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
`,
  },
  check: flagValue({
    component: 'kube-apiserver',
    flag: 'kubelet-https',
    isUnwanted: isFalse,
    message: 'kube-apiserver talks to kubelets without TLS',
    fix: { value: undefined, safety: 'needs-review' },
  }),
});
