import { flagValue } from '../../rule/flag-value.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const apiserverBasicAuthFile = defineRule({
  id: 'apiserver-basic-auth-file',
  summary: 'The API server takes passwords from a file',
  why: 'The passwords stand in clear text on each control plane node and never change. The flag is gone since Kubernetes 1.19: a server that knows it is ancient, and a newer one does not start.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K09:2025'),
    attack('T1552.001'),
    cwe(522),
    docs('Deprecation of basic authentication', 'https://github.com/kubernetes/kubernetes/pull/89069'),
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
    - --basic-auth-file=/etc/kubernetes/users.csv
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ kube-apiserver takes passwords from a file
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
    flag: 'basic-auth-file',
    isUnwanted: (value) => value !== '',
    message: 'kube-apiserver takes passwords from a file',
    fix: { value: undefined, safety: 'needs-review' },
  }),
});
