import { auditLogLow } from '../../rule/audit-log-low.ts';
import { attack, cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const apiserverAuditLogMaxBackupLow = defineRule({
  id: 'apiserver-audit-log-max-backup-low',
  summary: 'Few files of the audit log are kept',
  why: 'Whoever wants to hide something makes the API server log a lot, until the files with the traces are deleted. With ten files that takes longer than a few minutes.',
  severity: 'low',
  preset: 'strict',
  references: [
    cis('1.2.18'),
    owasp('K10:2025'),
    attack('T1070'),
    cwe(778),
    docs('Auditing', 'https://kubernetes.io/docs/tasks/debug/debug-cluster/audit/'),
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
    - --audit-log-path=/var/log/kubernetes/audit.log
    - --audit-log-maxbackup=5
#     ^^^^^^^^^^^^^^^^^^^^^^^ kube-apiserver keeps only 5 files of audit logs
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
    - --audit-log-maxbackup=10
`,
  },
  check: auditLogLow({ flag: 'audit-log-maxbackup', least: 10, keeps: (value) => `keeps only ${value} files of audit logs` }),
});
