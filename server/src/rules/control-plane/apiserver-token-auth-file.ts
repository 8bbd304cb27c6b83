import { flagValue } from '../../rule/flag-value.ts';
import { attack, cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const apiserverTokenAuthFile = defineRule({
  id: 'apiserver-token-auth-file',
  summary: 'The API server takes tokens from a file',
  why: 'The tokens stand in clear text on each control plane node, never expire, and a change takes effect only after a restart. Whoever reads the file or one of its backups is everybody in it.',
  severity: 'high',
  preset: 'recommended',
  references: [
    cis('1.2.2'),
    owasp('K09:2025'),
    attack('T1552.001'),
    cwe(522),
    docs('Static token file', 'https://kubernetes.io/docs/reference/access-authn-authz/authentication/#static-token-file'),
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
    - --token-auth-file=/etc/kubernetes/tokens.csv
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ kube-apiserver takes tokens that never expire from a file
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
    flag: 'token-auth-file',
    isUnwanted: (value) => value !== '',
    message: 'kube-apiserver takes tokens that never expire from a file',
    fix: { value: undefined, safety: 'needs-review' },
  }),
});
