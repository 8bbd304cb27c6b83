import { flagMissing } from '../../rule/flag-missing.ts';
import { cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const controllerManagerPrivateKeyMissing = defineRule({
  id: 'controller-manager-private-key-missing',
  summary: 'The controller manager has no key for tokens of service accounts',
  why: 'Tokens in Secrets are then not made, or signed with a key that something else uses too. Whoever gets hold of that key can be any service account.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    cis('1.3.4'),
    owasp('K09:2025'),
    cwe(321),
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
#   ^^^^^^^ kube-controller-manager has no --service-account-private-key-file
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
    - --service-account-private-key-file=/etc/kubernetes/pki/sa.key
`,
  },
  check: flagMissing({
    component: 'kube-controller-manager',
    flags: ['service-account-private-key-file'],
    values: ['/etc/kubernetes/pki/sa.key'],
  }),
});
