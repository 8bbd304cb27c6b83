import { unwantedWords } from '../../rule/flag-word.ts';
import { cis, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const apiserverNamespaceLifecycleDisabled = defineRule({
  id: 'apiserver-namespace-lifecycle-disabled',
  summary: 'The API server runs without NamespaceLifecycle',
  why: 'Without this plug-in objects can be created in namespaces that are being deleted, and kube-system and default can be deleted. Things are left behind that nobody cleans up or watches.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    cis('1.2.13'),
    owasp('K07:2025'),
    docs('Admission control in Kubernetes', 'https://kubernetes.io/docs/reference/access-authn-authz/admission-controllers/'),
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
    - --disable-admission-plugins=NamespaceLifecycle
#                                 ^^^^^^^^^^^^^^^^^^ kube-apiserver runs without the admission plug-in NamespaceLifecycle
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
    - --enable-admission-plugins=NodeRestriction
`,
  },
  check: unwantedWords({
    component: 'kube-apiserver',
    flags: ['disable-admission-plugins'],
    isUnwanted: (word) => word === 'NamespaceLifecycle',
    message: () => 'kube-apiserver runs without the admission plug-in NamespaceLifecycle',
    safety: 'needs-review',
  }),
});
