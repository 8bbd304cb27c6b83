import { seconds } from '../../kube/component/flag.ts';
import { flagValue } from '../../rule/flag-value.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const apiserverAuthorizationCacheLong = defineRule({
  id: 'apiserver-authorization-cache-long',
  summary: 'The API server remembers permissions for long',
  why: 'What the webhook for authorization once allowed stays allowed for that time. Whoever loses a right, or is thrown out, goes on as before.',
  severity: 'low',
  preset: 'strict',
  references: [
    owasp('K02:2025'),
    cwe(613),
    docs('kube-apiserver', 'https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/'),
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
    - --authorization-webhook-cache-authorized-ttl=1h
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ kube-apiserver remembers for 1h what a webhook allowed
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
    - --authorization-webhook-cache-authorized-ttl=5m0s
`,
  },
  check: flagValue({
    component: 'kube-apiserver',
    flag: 'authorization-webhook-cache-authorized-ttl',
    isUnwanted: (value) => 300 < (seconds(value) ?? 0),
    message: (_, { value }) => `kube-apiserver remembers for ${value} what a webhook allowed`,
    fix: { value: '5m0s', safety: 'needs-review' },
  }),
});
