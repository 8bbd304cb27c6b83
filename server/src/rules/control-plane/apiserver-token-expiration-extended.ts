import { isFalse } from '../../kube/component/flag.ts';
import { flagValue } from '../../rule/flag-value.ts';
import { attack, cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const apiserverTokenExpirationExtended = defineRule({
  id: 'apiserver-token-expiration-extended',
  summary: 'The API server makes tokens of pods good for a year',
  why: 'The kubelet renews the token of a pod every hour, but by default each stays good for a year, for the sake of old clients. A token that was stolen from a pod then opens the API for just as long.',
  severity: 'medium',
  preset: 'strict',
  references: [
    cis('1.2.30'),
    owasp('K09:2025'),
    attack('T1528'),
    cwe(613),
    docs(
      'Bound service account tokens',
      'https://kubernetes.io/docs/reference/access-authn-authz/service-accounts-admin/#bound-service-account-tokens',
    ),
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
    - --service-account-extend-token-expiration=true
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ kube-apiserver makes the tokens of pods good for a year
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
    - --service-account-extend-token-expiration=false
`,
  },
  check: flagValue({
    component: 'kube-apiserver',
    flag: 'service-account-extend-token-expiration',
    isUnwanted: (value) => !isFalse(value),
    evenAbsent: true,
    lacks: true,
    message: 'kube-apiserver makes the tokens of pods good for a year',
    fix: { value: 'false', safety: 'needs-review' },
  }),
});
