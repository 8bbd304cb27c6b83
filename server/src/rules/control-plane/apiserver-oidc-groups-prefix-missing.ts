import { flagMissing, isMissing } from '../../rule/flag-missing.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const apiserverOidcGroupsPrefixMissing = defineRule({
  id: 'apiserver-oidc-groups-prefix-missing',
  summary: 'Groups of the identity provider are taken as they are',
  why: 'Whoever may name a group at the provider may call it system:masters, and its members then own the cluster. With a prefix no group of the provider can be one of Kubernetes.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K09:2025'),
    cwe(269),
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
#   ^^^^^^^ kube-apiserver has no --oidc-groups-prefix
    - kube-apiserver
    - --authorization-mode=Node,RBAC
    - --oidc-issuer-url=https://id.example
    - --oidc-client-id=kubernetes
    - --oidc-groups-claim=groups
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
    - --oidc-groups-claim=groups
    - --oidc-groups-prefix=oidc:
`,
  },
  check: flagMissing({
    component: 'kube-apiserver',
    flags: ['oidc-groups-prefix'],
    values: ['oidc:'],
    unless: ({ flag }) => flag('oidc-groups-claim').state !== 'set' || isMissing(flag('oidc-groups-claim')),
  }),
});
