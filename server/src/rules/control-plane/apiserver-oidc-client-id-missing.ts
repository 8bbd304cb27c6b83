import { flagMissing, isMissing } from '../../rule/flag-missing.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const apiserverOidcClientIdMissing = defineRule({
  id: 'apiserver-oidc-client-id-missing',
  summary: 'The API server takes identity tokens that are meant for others',
  why: 'Without a client id the API server does not check for whom a token was made. A token that somebody got for another application of the same provider would open the cluster.',
  severity: 'high',
  preset: 'recommended',
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
#   ^^^^^^^ kube-apiserver has no --oidc-client-id
    - kube-apiserver
    - --authorization-mode=Node,RBAC
    - --oidc-issuer-url=https://id.example
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
`,
  },
  check: flagMissing({
    component: 'kube-apiserver',
    flags: ['oidc-client-id'],
    unless: ({ flag }) => flag('oidc-issuer-url').state !== 'set' || isMissing(flag('oidc-issuer-url')),
  }),
});
