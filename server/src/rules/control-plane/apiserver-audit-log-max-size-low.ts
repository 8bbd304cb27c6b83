import { auditLogLow } from '../../rule/audit-log-low.ts';
import { cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const apiserverAuditLogMaxSizeLow = defineRule({
  id: 'apiserver-audit-log-max-size-low',
  summary: 'Files of the audit log are small',
  why: 'A busy cluster fills small files within minutes, and with them the number of files that are kept. The traces of an intrusion are then gone the same day.',
  severity: 'low',
  preset: 'strict',
  references: [cis('1.2.19'), owasp('K10:2025'), cwe(778), docs('Auditing', 'https://kubernetes.io/docs/tasks/debug/debug-cluster/audit/')],
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
    - --audit-log-maxsize=5
#     ^^^^^^^^^^^^^^^^^^^^^ kube-apiserver begins a new audit log after 5 megabytes
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
    - --audit-log-maxsize=100
`,
  },
  check: auditLogLow({ flag: 'audit-log-maxsize', least: 100, keeps: (value) => `begins a new audit log after ${value} megabytes` }),
});
