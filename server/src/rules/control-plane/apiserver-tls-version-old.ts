import { flagValue } from '../../rule/flag-value.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const apiserverTlsVersionOld = defineRule({
  id: 'apiserver-tls-version-old',
  summary: 'The API server speaks old versions of TLS',
  why: 'TLS 1.0 and 1.1 are broken and withdrawn. Somebody on the way can have both sides fall back to them, although both know better.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K07:2025'),
    attack('T1557'),
    cwe(327),
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
    - --tls-min-version=VersionTLS10
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ kube-apiserver speaks TLS 1.0
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
    - --tls-min-version=VersionTLS12
`,
  },
  check: flagValue({
    component: 'kube-apiserver',
    flag: 'tls-min-version',
    isUnwanted: (value) => /^VersionTLS1[01]$/.test(value),
    message: (_, { value }) => `kube-apiserver speaks TLS ${value.at(-2)}.${value.at(-1)}`,
    fix: { value: 'VersionTLS12', safety: 'needs-review' },
  }),
});
