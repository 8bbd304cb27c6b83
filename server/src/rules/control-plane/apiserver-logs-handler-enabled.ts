import { isFalse } from '../../kube/component/flag.ts';
import { flagValue } from '../../rule/flag-value.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const apiserverLogsHandlerEnabled = defineRule({
  id: 'apiserver-logs-handler-enabled',
  summary: 'The API server serves the logs of its machine',
  why: 'Everything below /var/log of a control plane node is then served under /logs, to whoever has that path. It is on by default, and hardly anybody knows.',
  severity: 'low',
  preset: 'strict',
  references: [
    owasp('K06:2025'),
    cwe(532),
    docs('Security checklist', 'https://kubernetes.io/docs/concepts/security/security-checklist/#logs-and-auditing'),
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
    - --enable-logs-handler=true
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^ kube-apiserver serves the logs of its machine
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
    - --enable-logs-handler=false
`,
  },
  check: flagValue({
    component: 'kube-apiserver',
    flag: 'enable-logs-handler',
    isUnwanted: (value) => !isFalse(value),
    evenAbsent: true,
    lacks: true,
    message: 'kube-apiserver serves the logs of its machine',
    fix: { value: 'false', safety: 'needs-review' },
  }),
});
