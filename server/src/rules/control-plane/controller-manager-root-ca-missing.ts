import { flagMissing } from '../../rule/flag-missing.ts';
import { attack, cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const controllerManagerRootCaMissing = defineRule({
  id: 'controller-manager-root-ca-missing',
  summary: 'Pods cannot check who the API server is',
  why: 'The controller manager puts this authority into the config map kube-root-ca.crt of every namespace. Without it pods skip the check, and somebody in between reads their tokens.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    cis('1.3.5'),
    owasp('K07:2025'),
    attack('T1557'),
    cwe(295),
    docs('kube-controller-manager', 'https://kubernetes.io/docs/reference/command-line-tools-reference/kube-controller-manager/'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Pod
metadata: {name: kube-controller-manager, namespace: kube-system}
spec:
  containers:
  - name: kube-controller-manager
    image: registry.k8s.io/kube-controller-manager:v1.36.0
    command:
#   ^^^^^^^ kube-controller-manager has no --root-ca-file
    - kube-controller-manager
    - --kubeconfig=/etc/kubernetes/controller-manager.conf
`,
    good: `
apiVersion: v1
kind: Pod
metadata: {name: kube-controller-manager, namespace: kube-system}
spec:
  containers:
  - name: kube-controller-manager
    image: registry.k8s.io/kube-controller-manager:v1.36.0
    command:
    - kube-controller-manager
    - --kubeconfig=/etc/kubernetes/controller-manager.conf
    - --root-ca-file=/etc/kubernetes/pki/ca.crt
`,
  },
  check: flagMissing({
    component: 'kube-controller-manager',
    flags: ['root-ca-file'],
    values: ['/etc/kubernetes/pki/ca.crt'],
  }),
});
