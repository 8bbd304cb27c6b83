import { authorizationModes } from '../../kube/component/component.ts';
import { mayLackNodes } from '../../kube/component/nodes.ts';
import { missingWord } from '../../rule/flag-word.ts';
import { attack, cis, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const apiserverAuthorizationNodeMissing = defineRule({
  id: 'apiserver-authorization-node-missing',
  summary: 'The API server does not authorize kubelets by node',
  why: 'The mode Node gives a kubelet only the secrets and volumes of pods on its own node. Without it kubelets need a role for all of them, so that one node that is taken over reads the secrets of the whole cluster.',
  severity: 'high',
  preset: 'recommended',
  references: [
    cis('1.2.7'),
    owasp('K02:2025'),
    attack('T1552.007'),
    docs('Node authorization', 'https://kubernetes.io/docs/reference/access-authn-authz/node/'),
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
    - --authorization-mode=RBAC
#     ^^^^^^^^^^^^^^^^^^^^^^^^^ kube-apiserver does not authorize kubelets by node
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
    word: 'Node',
    first: true,
    message: 'kube-apiserver does not authorize kubelets by node',
    // A file may decide, and without any mode everything is allowed, which another rule tells.
    unless: (apiserver) => mayLackNodes(apiserver) || authorizationModes(apiserver)?.some((mode) => mode !== 'AlwaysAllow') !== true,
  }),
});
