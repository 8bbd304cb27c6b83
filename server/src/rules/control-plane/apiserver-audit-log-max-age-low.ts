import { auditLogLow } from '../../rule/audit-log-low.ts';
import { cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const apiserverAuditLogMaxAgeLow = defineRule({
  id: 'apiserver-audit-log-max-age-low',
  summary: 'The audit log is kept for less than thirty days',
  why: 'Most intrusions are noticed after weeks. When the log goes back only a few days, nobody learns what was read and changed.',
  severity: 'low',
  preset: 'strict',
  references: [cis('1.2.17'), owasp('K10:2025'), cwe(778), docs('Auditing', 'https://kubernetes.io/docs/tasks/debug/debug-cluster/audit/')],
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
    - --audit-log-path=/var/log/kubernetes/audit.log
    - --audit-log-maxage=5
#     ^^^^^^^^^^^^^^^^^^^^ kube-apiserver deletes audit logs after 5 days
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
    - --audit-log-path=/var/log/kubernetes/audit.log
    - --audit-log-maxage=30
`,
  },
  check: auditLogLow({ flag: 'audit-log-maxage', least: 30, keeps: (value) => `deletes audit logs after ${value} days` }),
});
