import { isFalse } from '../../kube/component/flag.ts';
import { flagValue } from '../../rule/flag-value.ts';
import { cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const apiserverProfilingEnabled = defineRule({
  id: 'apiserver-profiling-enabled',
  summary: 'The API server offers its profile',
  why: 'The profiler tells how the server works inside, and a caller who starts long profiles slows it down. It is on unless it is switched off, and hardly anybody uses it in production.',
  severity: 'low',
  preset: 'recommended',
  references: [
    cis('1.2.15'),
    owasp('K06:2025'),
    cwe(215),
    docs('kube-apiserver', 'https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/'),
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
#   ^^^^^^^ kube-apiserver offers its profile
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
    - --profiling=false
    - --authorization-mode=Node,RBAC
`,
  },
  check: flagValue({
    component: 'kube-apiserver',
    flag: 'profiling',
    isUnwanted: (value) => !isFalse(value),
    evenAbsent: true,
    lacks: true,
    message: 'kube-apiserver offers its profile',
    fix: { value: 'false', safety: 'safe', title: 'Switch profiling off' },
  }),
});
