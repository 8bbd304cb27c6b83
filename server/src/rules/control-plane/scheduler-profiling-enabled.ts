import { isFalse } from '../../kube/component/flag.ts';
import { flagValue } from '../../rule/flag-value.ts';
import { cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const schedulerProfilingEnabled = defineRule({
  id: 'scheduler-profiling-enabled',
  summary: 'The scheduler offers its profile',
  why: 'The profiler tells how the program works inside, and a caller who starts long profiles slows it down. It is on unless it is switched off, and hardly anybody uses it in production.',
  severity: 'low',
  preset: 'recommended',
  references: [
    cis('1.4.1'),
    owasp('K06:2025'),
    cwe(215),
    docs('kube-scheduler', 'https://kubernetes.io/docs/reference/command-line-tools-reference/kube-scheduler/'),
    docs('KubeSchedulerConfiguration', 'https://kubernetes.io/docs/reference/config-api/kube-scheduler-config.v1/'),
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
    - --profiling=true
#     ^^^^^^^^^^^^^^^^ kube-scheduler offers its profile
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
    - --profiling=false
`,
  },
  check: flagValue({
    component: 'kube-scheduler',
    flag: 'profiling',
    isUnwanted: (value) => !isFalse(value),
    evenAbsent: true,
    lacks: true,
    message: 'kube-scheduler offers its profile',
    fix: { value: 'false', safety: 'safe', title: 'Switch profiling off' },
  }),
});
