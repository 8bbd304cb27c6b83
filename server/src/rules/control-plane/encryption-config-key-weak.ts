import { encryptionConfigOf, keysOf } from '../../kube/apiserver-config/encryption.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const encryptionConfigKeyWeak = defineRule({
  id: 'encryption-config-key-weak',
  summary: 'A key that encrypts etcd can be guessed or does not fit',
  why: 'A key made of words, of one repeated byte or copied from an example is tried first by whoever has a backup of etcd. One of a wrong length is refused, and the API server does not start. Make one of 32 random bytes.',
  severity: 'critical',
  preset: 'recommended',
  references: [
    owasp('K03:2025'),
    cwe(521),
    docs('Encrypting confidential data', 'https://kubernetes.io/docs/tasks/administer-cluster/encrypt-data/#generate-key-no-kms'),
  ],
  examples: {
    bad: `
apiVersion: apiserver.config.k8s.io/v1
kind: EncryptionConfiguration
resources:
- resources: [secrets]
  providers:
  - aescbc:
      keys:
      - name: first
        secret: c2VjcmV0IGlzIHNlY3VyZQ==
#               ^^^^^^^^^^^^^^^^^^^^^^^^ The key that encrypts etcd can be guessed
`,
    good: `
apiVersion: apiserver.config.k8s.io/v1
kind: EncryptionConfiguration
resources:
- resources: [secrets]
  providers:
  - aescbc:
      keys:
      - name: first
        secret: <32 random bytes>
`,
  },
  check: {
    *'apiserver.config.k8s.io/EncryptionConfiguration'(resource) {
      for (const { secret, fault } of keysOf(encryptionConfigOf(resource))) {
        if (fault === 'guessable') yield { at: secret, message: 'The key that encrypts etcd can be guessed' };
        if (fault === 'length') yield { at: secret, message: 'The key that encrypts etcd has a length that its provider refuses' };
      }
    },
  },
});
