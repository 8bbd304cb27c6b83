import { flagMissing } from '../../rule/flag-missing.ts';
import { attack, cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const apiserverTlsCertMissing = defineRule({
  id: 'apiserver-tls-cert-missing',
  summary: 'The API server has no serving certificate of its own',
  why: 'It then makes one that signs itself, which nobody can check. Clients learn to skip the check, and somebody in between reads and changes everything they send.',
  severity: 'high',
  preset: 'recommended',
  references: [
    cis('1.2.24'),
    owasp('K07:2025'),
    attack('T1557'),
    cwe(295),
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
#   ^^^^^^^ kube-apiserver has no --tls-cert-file and --tls-private-key-file
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
    - --tls-cert-file=/etc/kubernetes/pki/apiserver.crt
    - --tls-private-key-file=/etc/kubernetes/pki/apiserver.key
`,
  },
  check: flagMissing({
    component: 'kube-apiserver',
    flags: ['tls-cert-file', 'tls-private-key-file'],
    values: ['/etc/kubernetes/pki/apiserver.crt', '/etc/kubernetes/pki/apiserver.key'],
    // A folder may hold both, under the names that the server looks for.
    unless: ({ flag }) => flag('cert-dir').state !== 'absent' && flag('tls-cert-file').state === 'absent',
  }),
});
