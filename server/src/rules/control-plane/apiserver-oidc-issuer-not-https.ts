import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const apiserverOidcIssuerNotHttps = defineRule({
  id: 'apiserver-oidc-issuer-not-https',
  summary: 'The API server gets the keys of its identity provider without TLS',
  why: 'Whoever stands between the API server and the provider can answer with keys of their own, and then sign tokens for every user and group.',
  severity: 'critical',
  preset: 'recommended',
  references: [
    owasp('K09:2025'),
    attack('T1040'),
    cwe(319),
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
    - --oidc-issuer-url=http://id.example
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ kube-apiserver does not reach its identity provider by https
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
    - --oidc-issuer-url=https://id.example
    - --oidc-client-id=kubernetes
`,
  },
  check: {
    *component({ name, flag }) {
      if (name !== 'kube-apiserver') return;
      const issuer = flag('oidc-issuer-url');
      if (issuer.state !== 'set' || issuer.value === '' || /^https:/i.test(issuer.value)) return;
      const isPlain = /^http:/i.test(issuer.value);
      yield {
        ...issuer.place,
        message: 'kube-apiserver does not reach its identity provider by https',
        fixes: isPlain ? [{ title: 'Use https', safety: 'needs-review', changes: issuer.change(`https${issuer.value.slice(4)}`) }] : [],
      };
    },
  },
});
