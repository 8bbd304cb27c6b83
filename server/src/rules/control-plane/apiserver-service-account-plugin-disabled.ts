import { mayLackNodes } from '../../kube/component/nodes.ts';
import { unwantedWords } from '../../rule/flag-word.ts';
import { cis, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const apiserverServiceAccountPluginDisabled = defineRule({
  id: 'apiserver-service-account-plugin-disabled',
  summary: 'The API server runs without the ServiceAccount plug-in',
  why: 'This plug-in gives pods their identity and keeps them from mounting what belongs to other accounts. Without it pods may name accounts that do not exist, and the limits on their secrets are gone.',
  severity: 'high',
  preset: 'recommended',
  references: [
    cis('1.2.12'),
    owasp('K09:2025'),
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
    - --disable-admission-plugins=ServiceAccount
#                                 ^^^^^^^^^^^^^^ kube-apiserver runs without the admission plug-in ServiceAccount
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
    // Where nothing runs, no pod needs an account.
    isUnwanted: (word, component) => word === 'ServiceAccount' && !mayLackNodes(component),
    message: () => 'kube-apiserver runs without the admission plug-in ServiceAccount',
    safety: 'needs-review',
  }),
});
