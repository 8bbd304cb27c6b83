import { flagMissing } from '../../rule/flag-missing.ts';
import { attack, cis, cwe, docs, nsa, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const apiserverEncryptionConfigMissing = defineRule({
  id: 'apiserver-encryption-config-missing',
  summary: 'Secrets lie in etcd as they are',
  why: 'Whoever gets a backup of etcd, its disk, or a certificate for it reads every Secret of the cluster. With encryption at rest that takes the key as well.',
  severity: 'high',
  preset: 'recommended',
  references: [
    cis('1.2.27'),
    nsa('Authentication and authorization'),
    owasp('K03:2025'),
    attack('T1552'),
    cwe(311),
    docs('Encrypting confidential data at rest', 'https://kubernetes.io/docs/tasks/administer-cluster/encrypt-data/'),
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
#   ^^^^^^^ kube-apiserver has no --encryption-provider-config
    - kube-apiserver
    - --authorization-mode=Node,RBAC
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
    - --encryption-provider-config=/etc/kubernetes/encryption/config.yaml
`,
  },
  check: flagMissing({ component: 'kube-apiserver', flags: ['encryption-provider-config'] }),
});
