import { flagMissing } from '../../rule/flag-missing.ts';
import { kubeletLacks } from '../../rule/kubelet-lacks.ts';
import { cis, cwe, docs, nsa, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const kubeletClientCaMissing = defineRule({
  id: 'kubelet-client-ca-missing',
  summary: 'The kubelet knows no authority for client certificates',
  why: 'The kubelet can then not tell the API server from anybody else who calls. Either nobody gets in, or it is opened for all of them.',
  severity: 'high',
  preset: 'recommended',
  references: [
    cis('4.2.3'),
    nsa('Authentication and authorization'),
    owasp('K09:2025'),
    cwe(295),
    docs('Kubelet authentication and authorization', 'https://kubernetes.io/docs/reference/access-authn-authz/kubelet-authn-authz/'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Pod
metadata: {name: kubelet, namespace: kube-system}
spec:
  containers:
  - name: kubelet
    image: registry.example/kubelet:1.36
    command:
#   ^^^^^^^ kubelet has no --client-ca-file
    - kubelet
    - --anonymous-auth=false
`,
    good: `
apiVersion: v1
kind: Pod
metadata: {name: kubelet, namespace: kube-system}
spec:
  containers:
  - name: kubelet
    image: registry.example/kubelet:1.36
    command:
    - kubelet
    - --anonymous-auth=false
    - --client-ca-file=/etc/kubernetes/pki/ca.crt
`,
  },
  check: flagMissing({
    component: 'kubelet',
    flags: ['client-ca-file'],
    values: ['/etc/kubernetes/pki/ca.crt'],
    // Whether something completes a file that leaves it out depends on what stands beside it.
    unless: ({ source, flag }) => source === 'file' && flag('client-ca-file').state === 'absent',
  }),
  across: kubeletLacks({
    flag: 'client-ca-file',
    path: ['authentication', 'x509', 'clientCAFile'],
    message: 'kubelet has no authentication.x509.clientCAFile',
    fix: { value: '/etc/kubernetes/pki/ca.crt', safety: 'needs-review' },
  }),
});
