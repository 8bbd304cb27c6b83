import { authorizationModes } from '../../kube/component/component.ts';
import { missingWord } from '../../rule/flag-word.ts';
import { cis, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const apiserverAuthorizationRbacMissing = defineRule({
  id: 'apiserver-authorization-rbac-missing',
  summary: 'The API server does not authorize by RBAC',
  why: 'Roles and bindings are then accepted and ignored, and something else decides who may do what. Whoever reads the roles believes in limits that are not there.',
  severity: 'critical',
  preset: 'recommended',
  references: [
    cis('1.2.8'),
    owasp('K02:2025'),
    docs('Authorization modes', 'https://kubernetes.io/docs/reference/access-authn-authz/authorization/#authorization-modules'),
  ],
  yieldsTo: ['apiserver-authorization-always-allow'],
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
    - --authorization-mode=Node,Webhook
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ kube-apiserver does not authorize by RBAC
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
`,
  },
  check: missingWord({
    component: 'kube-apiserver',
    flag: 'authorization-mode',
    word: 'RBAC',
    message: 'kube-apiserver does not authorize by RBAC',
    // A file may decide, and without any mode everything is allowed, which another rule tells.
    unless: (apiserver) => authorizationModes(apiserver)?.some((mode) => mode !== 'AlwaysAllow') !== true,
  }),
});
