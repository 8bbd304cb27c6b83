import { mayLackNodes } from '../../kube/component/nodes.ts';
import { missingWord } from '../../rule/flag-word.ts';
import { attack, cis, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const apiserverNodeRestrictionMissing = defineRule({
  id: 'apiserver-node-restriction-missing',
  summary: 'The API server does not restrict what kubelets may write',
  why: 'NodeRestriction lets a kubelet change its own node and its own pods and nothing else. Without it whoever takes over one node can relabel others, draw their workloads to itself and read their secrets.',
  severity: 'high',
  preset: 'recommended',
  references: [
    cis('1.2.14'),
    owasp('K02:2025'),
    attack('T1552.007'),
    docs('NodeRestriction', 'https://kubernetes.io/docs/reference/access-authn-authz/admission-controllers/#noderestriction'),
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
    - --enable-admission-plugins=AlwaysPullImages
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ kube-apiserver does not restrict what kubelets may write: NodeRestriction is not enabled
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
    - --enable-admission-plugins=AlwaysPullImages,NodeRestriction
`,
  },
  check: missingWord({
    component: 'kube-apiserver',
    flag: 'enable-admission-plugins',
    word: 'NodeRestriction',
    message: 'kube-apiserver does not restrict what kubelets may write: NodeRestriction is not enabled',
    // The flag of old, which names all plug-ins.
    unless: (apiserver) => mayLackNodes(apiserver) || apiserver.words('admission-control').some(({ text }) => text === 'NodeRestriction'),
  }),
});
