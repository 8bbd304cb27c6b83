import { flagMissing } from '../../rule/flag-missing.ts';
import { cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const apiserverAuditLogMissing = defineRule({
  id: 'apiserver-audit-log-missing',
  summary: 'The API server keeps no audit log',
  why: 'Who read which secret, who changed which role: nobody can tell afterwards. After an intrusion all that is left is to guess, and to rebuild everything.',
  severity: 'high',
  preset: 'recommended',
  references: [cis('1.2.16'), owasp('K10:2025'), cwe(778), docs('Auditing', 'https://kubernetes.io/docs/tasks/debug/debug-cluster/audit/')],
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
#   ^^^^^^^ kube-apiserver has no --audit-log-path
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
    - --authorization-mode=Node,RBAC
    - --audit-policy-file=/etc/kubernetes/audit/policy.yaml
    - --audit-log-path=/var/log/kubernetes/audit.log
`,
  },
  check: flagMissing({
    component: 'kube-apiserver',
    flags: ['audit-log-path'],
    unless: ({ flag }) => flag('audit-webhook-config-file').state !== 'absent',
  }),
});
