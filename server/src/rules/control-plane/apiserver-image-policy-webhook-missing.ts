import { missingWord } from '../../rule/flag-word.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const apiserverImagePolicyWebhookMissing = defineRule({
  id: 'apiserver-image-policy-webhook-missing',
  summary: 'No webhook decides about images',
  why: 'The plug-in ImagePolicyWebhook asks a service of yours whether an image may run. Without it, or a policy that does the same, any image from anywhere may start.',
  severity: 'low',
  preset: 'all',
  references: [
    owasp('K04:2025'),
    attack('T1610'),
    cwe(494),
    docs('ImagePolicyWebhook', 'https://kubernetes.io/docs/reference/access-authn-authz/admission-controllers/#imagepolicywebhook'),
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
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ kube-apiserver asks no webhook about images: ImagePolicyWebhook is not enabled
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
    - --enable-admission-plugins=NodeRestriction,ImagePolicyWebhook
`,
  },
  check: missingWord({
    component: 'kube-apiserver',
    flag: 'enable-admission-plugins',
    word: 'ImagePolicyWebhook',
    message: 'kube-apiserver asks no webhook about images: ImagePolicyWebhook is not enabled',
    hasNoFix: true,
  }),
});
