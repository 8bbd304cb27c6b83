import { missingWord } from '../../rule/flag-word.ts';
import { attack, cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const apiserverEventRateLimitMissing = defineRule({
  id: 'apiserver-event-rate-limit-missing',
  summary: 'The API server takes any number of events',
  why: 'A client that repeats one error fills etcd with events and keeps the API server busy, until it serves nobody. EventRateLimit bounds that for the server, a namespace or a user; it needs a configuration file with the limits.',
  severity: 'low',
  preset: 'all',
  references: [
    cis('1.2.9'),
    owasp('K07:2025'),
    attack('T1499'),
    cwe(770),
    docs('EventRateLimit', 'https://kubernetes.io/docs/reference/access-authn-authz/admission-controllers/#eventratelimit'),
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
    - --enable-admission-plugins=NodeRestriction
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ kube-apiserver takes any number of events: EventRateLimit is not enabled
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
    - --enable-admission-plugins=NodeRestriction,EventRateLimit
`,
  },
  check: missingWord({
    component: 'kube-apiserver',
    flag: 'enable-admission-plugins',
    word: 'EventRateLimit',
    message: 'kube-apiserver takes any number of events: EventRateLimit is not enabled',
    hasNoFix: true,
  }),
});
