import { unwantedWords } from '../../rule/flag-word.ts';
import { cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const controllerManagerKubeletRotationDisabled = defineRule({
  id: 'controller-manager-kubelet-rotation-disabled',
  summary: 'The controller manager does not renew serving certificates of kubelets',
  why: 'Serving certificates of kubelets then end, or are made so that they never have to be renewed. Either way the API server stops checking them.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    cis('1.3.6'),
    owasp('K07:2025'),
    cwe(324),
    docs('Certificate rotation', 'https://kubernetes.io/docs/reference/access-authn-authz/kubelet-tls-bootstrapping/#certificate-rotation'),
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
    - kube-controller-manager
    - --kubeconfig=/etc/kubernetes/controller-manager.conf
    - --feature-gates=RotateKubeletServerCertificate=false
#                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ kube-controller-manager does not renew serving certificates of kubelets
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
`,
  },
  check: unwantedWords({
    component: 'kube-controller-manager',
    flags: ['feature-gates'],
    isUnwanted: (word) => /^RotateKubeletServerCertificate=(?:0|f|false)$/i.test(word),
    message: () => 'kube-controller-manager does not renew serving certificates of kubelets',
    safety: 'safe',
  }),
});
