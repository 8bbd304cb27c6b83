import { isTrue } from '../../kube/component/flag.ts';
import { flagValue } from '../../rule/flag-value.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const apiserverEncryptionReloadDisabled = defineRule({
  id: 'apiserver-encryption-reload-disabled',
  summary: 'The API server reads new keys only when it starts',
  why: 'A key for encryption can then be changed only with a restart of every API server, which is why it is put off. After a leak that is time during which the old key still works.',
  severity: 'low',
  preset: 'all',
  references: [
    owasp('K03:2025'),
    cwe(324),
    docs('Rotate a decryption key', 'https://kubernetes.io/docs/tasks/administer-cluster/encrypt-data/#rotating-a-decryption-key'),
  ],
  kubernetes: { from: 26 },
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
    - --encryption-provider-config=/etc/kubernetes/encryption.yaml
    - --encryption-provider-config-automatic-reload=false
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ kube-apiserver reads new keys for encryption only when it starts
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
    - --encryption-provider-config=/etc/kubernetes/encryption.yaml
    - --encryption-provider-config-automatic-reload=true
`,
  },
  check: flagValue({
    component: 'kube-apiserver',
    flag: 'encryption-provider-config-automatic-reload',
    isUnwanted: (value) => !isTrue(value),
    evenAbsent: true,
    unless: ({ flag }) => flag('encryption-provider-config').value === '',
    lacks: true,
    message: 'kube-apiserver reads new keys for encryption only when it starts',
    fix: { value: 'true', safety: 'needs-review' },
  }),
});
