import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const apiserverOidcUsernameUnsafe = defineRule({
  id: 'apiserver-oidc-username-unsafe',
  summary: 'Names of the identity provider may be those of others',
  why: 'An address can change hands or be claimed by somebody at the provider without proof, and without a prefix a name may be that of a system account. The subject of a token never changes, and with a prefix it cannot be a name of Kubernetes.',
  severity: 'medium',
  preset: 'strict',
  references: [
    owasp('K09:2025'),
    cwe(287),
    docs('OpenID Connect tokens', 'https://kubernetes.io/docs/reference/access-authn-authz/authentication/#openid-connect-tokens'),
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
    - --oidc-issuer-url=https://id.example
    - --oidc-client-id=kubernetes
    - --oidc-username-claim=email
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^ kube-apiserver knows users by their mail address, which can change hands
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
    - --oidc-issuer-url=https://id.example
    - --oidc-client-id=kubernetes
    - --oidc-username-claim=sub
    - --oidc-username-prefix=oidc:
`,
  },
  check: {
    *component({ name, flag }) {
      if (name !== 'kube-apiserver') return;
      const claim = flag('oidc-username-claim');
      if (claim.state === 'set' && claim.value === 'email')
        yield {
          ...claim.place,
          message: 'kube-apiserver knows users by their mail address, which can change hands',
          fixes: [{ title: 'Know them by the subject of their token', safety: 'needs-review', changes: claim.change('sub') }],
        };
      const prefix = flag('oidc-username-prefix');
      if (prefix.state === 'set' && prefix.value === '-')
        yield {
          ...prefix.place,
          message: 'kube-apiserver takes names of users as the identity provider gives them',
          fixes: [{ title: 'Put oidc: before them', safety: 'needs-review', changes: prefix.change('oidc:') }],
        };
    },
  },
});
