import { encryptionConfigOf, keysOf } from '../../kube/apiserver-config/encryption.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const encryptionConfigKeyCommitted = defineRule({
  id: 'encryption-config-key-committed',
  summary: 'A key that encrypts etcd stands in a file',
  why: 'Whoever reads this file, now or in its history, decrypts every backup of etcd and every secret in it. A key that was committed stays known: make a new one and write all secrets anew. With KMS v2 no key lies in a file.',
  severity: 'critical',
  preset: 'recommended',
  references: [
    owasp('K03:2025'),
    attack('T1552.001'),
    cwe(321),
    docs('Encrypting confidential data', 'https://kubernetes.io/docs/tasks/administer-cluster/encrypt-data/#generate-key-no-kms'),
  ],
  examples: {
    bad: `
apiVersion: apiserver.config.k8s.io/v1
kind: EncryptionConfiguration
resources:
- resources: [secrets]
  providers:
  - secretbox:
      keys:
      - name: first
        secret: 3vQxlH0m9Ycd2w5nXj8ZtUoRk1sPbGfE7aVyLqT4uNM=
#               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The key that encrypts etcd stands here readable
`,
    good: `
apiVersion: apiserver.config.k8s.io/v1
kind: EncryptionConfiguration
resources:
- resources: [secrets]
  providers:
  - kms: {apiVersion: v2, name: vault, endpoint: unix:///run/kms.sock}
`,
  },
  check: {
    *'apiserver.config.k8s.io/EncryptionConfiguration'(resource) {
      for (const { secret, fault } of keysOf(encryptionConfigOf(resource))) {
        if (fault === undefined) yield { at: secret, message: 'The key that encrypts etcd stands here readable' };
      }
    },
  },
});
