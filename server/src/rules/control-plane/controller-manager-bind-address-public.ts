import { publicAddress } from '../../rule/flag-value.ts';
import { cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const controllerManagerBindAddressPublic = defineRule({
  id: 'controller-manager-bind-address-public',
  summary: 'The controller manager can be reached from the network',
  why: 'Its metrics and its profile tell about every workload, and nobody but probes and monitoring on the same node needs to reach it. By default it listens on every address of the node.',
  severity: 'low',
  preset: 'recommended',
  references: [
    cis('1.3.7'),
    owasp('K06:2025'),
    cwe(668),
    docs('kube-controller-manager', 'https://kubernetes.io/docs/reference/command-line-tools-reference/kube-controller-manager/'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Pod
metadata: {name: kube-controller-manager, namespace: kube-system}
spec:
  containers:
  - name: kube-controller-manager
    image: registry.k8s.io/kube-controller-manager:v1.36.0
    command:
    - kube-controller-manager
    - --kubeconfig=/etc/kubernetes/controller-manager.conf
    - --bind-address=0.0.0.0
#     ^^^^^^^^^^^^^^^^^^^^^^ kube-controller-manager listens on addresses that others reach
`,
    good: `
apiVersion: v1
kind: Pod
metadata: {name: kube-controller-manager, namespace: kube-system}
spec:
  containers:
  - name: kube-controller-manager
    image: registry.k8s.io/kube-controller-manager:v1.36.0
    command:
    - kube-controller-manager
    - --kubeconfig=/etc/kubernetes/controller-manager.conf
    - --bind-address=127.0.0.1
`,
  },
  check: publicAddress('kube-controller-manager'),
});
