import { docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const authorizationConfigWithModeFlag = defineRule({
  id: 'authorization-config-with-mode-flag',
  summary: 'The API server is given an authorization file and modes at once',
  why: 'The file and the flag exclude each other: with both the API server does not start. What the flag says belongs into the file.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K02:2025'),
    docs(
      'Authorization configuration',
      'https://kubernetes.io/docs/reference/access-authn-authz/authorization/#using-configuration-file-for-authorization',
    ),
  ],
  kubernetes: { from: 29 },
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
    - --authorization-config=/etc/kubernetes/authorization.yaml
    - --authorization-mode=Node,RBAC
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ kube-apiserver does not start with an authorization file and modes
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
    - --authorization-config=/etc/kubernetes/authorization.yaml
`,
  },
  check: {
    *component({ name, flag }) {
      if (name !== 'kube-apiserver') return;
      const mode = flag('authorization-mode');
      // kubeadm leaves its own modes out where there is a file.
      if (flag('authorization-config').state !== 'set' || mode.state !== 'set' || !mode.isWritten) return;
      yield {
        ...mode.place,
        message: 'kube-apiserver does not start with an authorization file and modes',
        fixes: [{ title: 'Leave the modes to the file', safety: 'needs-review', changes: mode.removal }],
      };
    },
  },
});
