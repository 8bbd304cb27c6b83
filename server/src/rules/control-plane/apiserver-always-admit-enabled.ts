import { unwantedWords } from '../../rule/flag-word.ts';
import { attack, cis, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const apiserverAlwaysAdmitEnabled = defineRule({
  id: 'apiserver-always-admit-enabled',
  summary: 'The API server has the admission plug-in AlwaysAdmit',
  why: 'AlwaysAdmit says yes to every request and decides nothing. Whoever lists it expects admission to be switched off, and it is deprecated because it never did anything useful.',
  severity: 'high',
  preset: 'recommended',
  references: [
    cis('1.2.10'),
    owasp('K04:2025'),
    attack('T1610'),
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
    - --enable-admission-plugins=NodeRestriction,AlwaysAdmit
#                                                ^^^^^^^^^^^ kube-apiserver has the admission plug-in AlwaysAdmit
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
    flags: ['enable-admission-plugins', 'admission-control'],
    isUnwanted: (word) => word === 'AlwaysAdmit',
    message: () => 'kube-apiserver has the admission plug-in AlwaysAdmit',
    safety: 'needs-review',
  }),
});
