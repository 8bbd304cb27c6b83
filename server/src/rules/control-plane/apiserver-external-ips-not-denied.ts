import { missingWord } from '../../rule/flag-word.ts';
import { cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const apiserverExternalIpsNotDenied = defineRule({
  id: 'apiserver-external-ips-not-denied',
  summary: 'Services may take any external address',
  why: 'Whoever may create a Service can name any address in externalIPs, and the nodes then send traffic for that address to pods of their choice. DenyServiceExternalIPs refuses such Services; the flaw itself was never mended.',
  severity: 'low',
  preset: 'strict',
  references: [
    cis('1.2.3'),
    owasp('K07:2025'),
    cwe(441),
    docs('DenyServiceExternalIPs', 'https://kubernetes.io/docs/reference/access-authn-authz/admission-controllers/#denyserviceexternalips'),
    docs('CVE-2020-8554', 'https://github.com/kubernetes/kubernetes/issues/97076'),
  ],
  kubernetes: { from: 21 },
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
    - --enable-admission-plugins=NodeRestriction
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ kube-apiserver lets Services take any external address: DenyServiceExternalIPs is not enabled
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
    - --enable-admission-plugins=NodeRestriction,DenyServiceExternalIPs
`,
  },
  check: missingWord({
    component: 'kube-apiserver',
    flag: 'enable-admission-plugins',
    word: 'DenyServiceExternalIPs',
    message: 'kube-apiserver lets Services take any external address: DenyServiceExternalIPs is not enabled',
  }),
});
