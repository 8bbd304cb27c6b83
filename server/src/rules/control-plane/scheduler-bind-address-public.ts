import { publicAddress } from '../../rule/flag-value.ts';
import { cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const schedulerBindAddressPublic = defineRule({
  id: 'scheduler-bind-address-public',
  summary: 'The scheduler can be reached from the network',
  why: 'Its metrics and its profile tell about every workload, and nobody but probes and monitoring on the same node needs to reach it. By default it listens on every address of the node.',
  severity: 'low',
  preset: 'recommended',
  references: [
    cis('1.4.2'),
    owasp('K06:2025'),
    cwe(668),
    docs('kube-scheduler', 'https://kubernetes.io/docs/reference/command-line-tools-reference/kube-scheduler/'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Pod
metadata: {name: kube-scheduler, namespace: kube-system}
spec:
  containers:
  - name: kube-scheduler
    image: registry.k8s.io/kube-scheduler:v1.36.0
    command:
    - kube-scheduler
    - --kubeconfig=/etc/kubernetes/scheduler.conf
    - --bind-address=0.0.0.0
#     ^^^^^^^^^^^^^^^^^^^^^^ kube-scheduler listens on addresses that others reach
`,
    good: `
apiVersion: v1
kind: Pod
metadata: {name: kube-scheduler, namespace: kube-system}
spec:
  containers:
  - name: kube-scheduler
    image: registry.k8s.io/kube-scheduler:v1.36.0
    command:
    - kube-scheduler
    - --kubeconfig=/etc/kubernetes/scheduler.conf
    - --bind-address=127.0.0.1
`,
  },
  check: publicAddress('kube-scheduler'),
});
