import { missingWord } from '../../rule/flag-word.ts';
import { cis, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const apiserverAlwaysPullImagesMissing = defineRule({
  id: 'apiserver-always-pull-images-missing',
  summary: 'Pods may use images that others have pulled',
  why: 'A private image that lies on a node can be started by every pod there that knows its name, whether or not its namespace has the password of the registry. On nodes that several tenants share, AlwaysPullImages has every pod prove that it may have the image.',
  severity: 'low',
  preset: 'strict',
  references: [
    cis('1.2.11'),
    owasp('K07:2025'),
    docs('AlwaysPullImages', 'https://kubernetes.io/docs/reference/access-authn-authz/admission-controllers/#alwayspullimages'),
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
    - --enable-admission-plugins=NodeRestriction
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ kube-apiserver lets pods use images that others have pulled: AlwaysPullImages is not enabled
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
    - --enable-admission-plugins=NodeRestriction,AlwaysPullImages
`,
  },
  check: missingWord({
    component: 'kube-apiserver',
    flag: 'enable-admission-plugins',
    word: 'AlwaysPullImages',
    message: 'kube-apiserver lets pods use images that others have pulled: AlwaysPullImages is not enabled',
  }),
});
