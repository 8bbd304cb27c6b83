import { seconds } from '../../kube/component/flag.ts';
import { flagValue } from '../../rule/flag-value.ts';
import { attack, cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const apiserverRequestTimeoutLong = defineRule({
  id: 'apiserver-request-timeout-long',
  summary: 'The API server lets requests take very long',
  why: 'Every open request holds memory and a place in the queue. With a long limit a slow or hostile client can hold so many that nobody else is served.',
  severity: 'low',
  preset: 'strict',
  references: [
    cis('1.2.20'),
    owasp('K07:2025'),
    attack('T1499'),
    cwe(400),
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
    - kube-apiserver
    - --authorization-mode=Node,RBAC
    - --request-timeout=15m
#     ^^^^^^^^^^^^^^^^^^^^^ kube-apiserver lets requests take 15m
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
    - --request-timeout=1m0s
`,
  },
  check: flagValue({
    component: 'kube-apiserver',
    flag: 'request-timeout',
    isUnwanted: (value) => 300 < (seconds(value) ?? 0),
    message: (_, { value }) => `kube-apiserver lets requests take ${value}`,
    fix: { value: '1m0s', safety: 'needs-review' },
  }),
});
