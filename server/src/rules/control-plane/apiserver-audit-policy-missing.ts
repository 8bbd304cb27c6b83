import { flagMissing } from '../../rule/flag-missing.ts';
import { cis, cwe, docs, nsa, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const apiserverAuditPolicyMissing = defineRule({
  id: 'apiserver-audit-policy-missing',
  summary: 'The API server has an audit log and no policy for it',
  why: 'Without a policy no event is recorded at all: the log is there and stays empty. Somebody finds that out when it is needed.',
  severity: 'high',
  preset: 'recommended',
  references: [
    cis('3.2.1'),
    nsa('Audit Logging and Threat Detection'),
    owasp('K10:2025'),
    cwe(778),
    docs('Audit policy', 'https://kubernetes.io/docs/tasks/debug/debug-cluster/audit/#audit-policy'),
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
#   ^^^^^^^ kube-apiserver has no --audit-policy-file
    - kube-apiserver
    - --authorization-mode=Node,RBAC
    - --audit-log-path=/var/log/kubernetes/audit.log
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
    - --audit-policy-file=/etc/kubernetes/audit/policy.yaml
    - --audit-log-path=/var/log/kubernetes/audit.log
`,
  },
  check: flagMissing({
    component: 'kube-apiserver',
    flags: ['audit-policy-file'],
    unless: ({ flag }) => ['audit-log-path', 'audit-webhook-config-file'].every((backend) => flag(backend).value === ''),
  }),
});
