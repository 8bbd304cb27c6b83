import { flagValue } from '../../rule/flag-value.ts';
import { cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const controllerManagerPodGcThresholdMissing = defineRule({
  id: 'controller-manager-pod-gc-threshold-missing',
  summary: 'Nobody decided how many finished pods are kept',
  why: 'By default the controller manager keeps 12500 pods that have ended, and with zero all of them. They fill etcd and slow every list of pods down.',
  severity: 'low',
  preset: 'all',
  references: [
    cis('1.3.1'),
    owasp('K07:2025'),
    cwe(770),
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
#   ^^^^^^^ kube-controller-manager has no --terminated-pod-gc-threshold
    - kube-controller-manager
    - --kubeconfig=/etc/kubernetes/controller-manager.conf
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
    - --terminated-pod-gc-threshold=1000
`,
  },
  check: flagValue({
    component: 'kube-controller-manager',
    flag: 'terminated-pod-gc-threshold',
    isUnwanted: (value) => value === '' || /^(?:0|-\d+)$/.test(value),
    evenAbsent: true,
    message: (name, { state, value }) =>
      state === 'absent' || value === ''
        ? `kube-controller-manager has no ${name}`
        : 'kube-controller-manager keeps all pods that have ended',
    lacks: '--terminated-pod-gc-threshold',
  }),
});
