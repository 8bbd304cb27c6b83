import { unwantedWords } from '../../rule/flag-word.ts';
import { attack, cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const apiserverCipherWeak = defineRule({
  id: 'apiserver-cipher-weak',
  summary: 'The API server offers weak ciphers',
  why: 'Ciphers such as RC4 and triple DES are broken, and the oldest modes without forward secrecy give away recorded sessions once a key leaks. Somebody on the way picks the weakest that both sides offer.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    cis('1.2.29'),
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
    - --tls-cipher-suites=TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,TLS_RSA_WITH_RC4_128_SHA
#                                                               ^^^^^^^^^^^^^^^^^^^^^^^^ kube-apiserver offers the weak cipher TLS_RSA_WITH_RC4_128_SHA
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
    - --tls-cipher-suites=TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256
`,
  },
  check: unwantedWords({
    component: 'kube-apiserver',
    flags: ['tls-cipher-suites'],
    isUnwanted: (word) => WEAK.test(word),
    message: (word) => `kube-apiserver offers the weak cipher ${word}`,
    safety: 'needs-review',
  }),
});

/** What Go and the flag's description call insecure, but for those that the benchmark lists as strong. */
const WEAK = /_RC4_|_3DES_|_CBC_SHA256$|^TLS_RSA_WITH_AES_(?:128|256)_CBC_/;
