import { isTrue } from '../../kube/component/flag.ts';
import { flagValue } from '../../rule/flag-value.ts';
import { cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const controllerManagerSharedCredentials = defineRule({
  id: 'controller-manager-shared-credentials',
  summary: 'All controllers have one identity',
  why: 'One identity then has the rights of every controller together, and the audit log cannot tell them apart. With credentials of their own each controller has what its role gives it.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    cis('1.3.3'),
    owasp('K02:2025'),
    cwe(250),
    docs('Controller roles', 'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#controller-roles'),
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
    - --use-service-account-credentials=false
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ kube-controller-manager gives all controllers one identity
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
    - --use-service-account-credentials=true
`,
  },
  check: flagValue({
    component: 'kube-controller-manager',
    flag: 'use-service-account-credentials',
    isUnwanted: (value) => !isTrue(value),
    evenAbsent: true,
    lacks: true,
    message: 'kube-controller-manager gives all controllers one identity',
    fix: { value: 'true', safety: 'needs-review' },
  }),
});
