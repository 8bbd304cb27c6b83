import { flagValue } from '../../rule/flag-value.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const apiserverOidcFlagsLegacy = defineRule({
  id: 'apiserver-oidc-flags-legacy',
  summary: 'The API server is told of its identity provider by flags',
  why: 'A file for authentication can name several providers, checks claims by expressions, and takes effect without a restart. The flags can do none of that and get nothing new: that only those with a verified address or of one organisation come in cannot be asked for, and a provider that was taken over cannot be cut off without a restart.',
  severity: 'low',
  preset: 'all',
  references: [
    owasp('K09:2025'),
    cwe(287),
    docs(
      'Authentication configuration from a file',
      'https://kubernetes.io/docs/reference/access-authn-authz/authentication/#using-authentication-configuration',
    ),
  ],
  kubernetes: { from: 34 },
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
    - --oidc-issuer-url=https://id.example
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ kube-apiserver is told of its identity provider by flags
    - --oidc-client-id=kubernetes
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
    - --authentication-config=/etc/kubernetes/authentication.yaml
`,
  },
  check: flagValue({
    component: 'kube-apiserver',
    flag: 'oidc-issuer-url',
    isUnwanted: (value) => value !== '',
    // There nobody has a choice, or the API server does not even start.
    unless: ({ kubernetes = 34, flag }) => kubernetes < 34 || flag('authentication-config').state !== 'absent',
    message: 'kube-apiserver is told of its identity provider by flags',
  }),
});
