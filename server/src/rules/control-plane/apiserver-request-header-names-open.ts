import { flagMissing, isMissing } from '../../rule/flag-missing.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const apiserverRequestHeaderNamesOpen = defineRule({
  id: 'apiserver-request-header-names-open',
  summary: 'Every certificate of the front proxy authority may speak for others',
  why: 'The API server believes what such a caller says about whose request it is. Without a list of names any certificate of that authority will do, for instance one of an extension server that was taken over.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K09:2025'),
    cwe(290),
    docs(
      'Client certificates of the aggregation layer',
      'https://kubernetes.io/docs/tasks/extend-kubernetes/configure-aggregation-layer/#ca-reusage-and-conflicts',
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
#   ^^^^^^^ kube-apiserver has no --requestheader-allowed-names
    - kube-apiserver
    - --authorization-mode=Node,RBAC
    - --requestheader-client-ca-file=/etc/kubernetes/pki/front-proxy-ca.crt
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
    - --requestheader-client-ca-file=/etc/kubernetes/pki/front-proxy-ca.crt
    - --requestheader-allowed-names=front-proxy-client
`,
  },
  check: flagMissing({
    component: 'kube-apiserver',
    flags: ['requestheader-allowed-names'],
    values: ['front-proxy-client'],
    unless: ({ flag }) => flag('requestheader-client-ca-file').state !== 'set' || isMissing(flag('requestheader-client-ca-file')),
  }),
});
