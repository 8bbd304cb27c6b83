import { isFalse } from '../../kube/component/flag.ts';
import { flagValue } from '../../rule/flag-value.ts';
import { cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const controllerManagerProfilingEnabled = defineRule({
  id: 'controller-manager-profiling-enabled',
  summary: 'The controller manager offers its profile',
  why: 'The profiler tells how the program works inside, and a caller who starts long profiles slows it down. It is on unless it is switched off, and hardly anybody uses it in production.',
  severity: 'low',
  preset: 'recommended',
  references: [
    cis('1.3.2'),
    owasp('K06:2025'),
    cwe(215),
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
    - --profiling=true
#     ^^^^^^^^^^^^^^^^ kube-controller-manager offers its profile
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
    - --profiling=false
`,
  },
  check: flagValue({
    component: 'kube-controller-manager',
    flag: 'profiling',
    isUnwanted: (value) => !isFalse(value),
    evenAbsent: true,
    lacks: true,
    message: 'kube-controller-manager offers its profile',
    fix: { value: 'false', safety: 'safe', title: 'Switch profiling off' },
  }),
});
