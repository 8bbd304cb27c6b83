import { flagValue } from '../../rule/flag-value.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const apiserverServiceAccountIssuerMissing = defineRule({
  id: 'apiserver-service-account-issuer-missing',
  summary: 'Tokens of service accounts have no proper issuer',
  why: 'Clouds and other services trust tokens of pods by their issuer, and look up its keys at that address. An issuer that is no https address cannot be trusted by anybody else, and without one an API server of today does not start.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    owasp('K09:2025'),
    cwe(345),
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
    - --service-account-issuer=http://kubernetes.default.svc
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The issuer of service account tokens is no https address
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
    - --service-account-issuer=https://kubernetes.default.svc.cluster.local
`,
  },
  check: flagValue({
    component: 'kube-apiserver',
    flag: 'service-account-issuer',
    // A name without a scheme is allowed and looked up by nobody.
    isUnwanted: (value) => !/^https:/i.test(value),
    // Older releases start without one.
    evenAbsent: (component, { kubernetes }) => 20 <= (component.kubernetes ?? kubernetes),
    message: (name, { state, value }) =>
      state === 'absent' || value === '' ? `kube-apiserver has no ${name}` : 'The issuer of service account tokens is no https address',
    lacks: '--service-account-issuer',
    // Others may stand beside the one that is used, for the tokens of before.
    unless: ({ words }) => words('service-account-issuer').some(({ text }) => /^https:/i.test(text)),
    fix: { value: 'https://kubernetes.default.svc.cluster.local', safety: 'needs-review' },
  }),
});
