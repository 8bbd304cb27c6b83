import { encryptionConfigOf, writerOfSecrets } from '../../kube/apiserver-config/encryption.ts';
import { cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const encryptionConfigAesgcm = defineRule({
  id: 'encryption-config-aesgcm',
  summary: 'Secrets are encrypted by AES-GCM with keys that are never changed by themselves',
  why: 'The nonces are random, so that a key may write at most some 200,000 times before two of them may be alike; then whoever has etcd learns what was written. Nothing counts the writes. KMS v2 makes new keys by itself.',
  severity: 'high',
  preset: 'strict',
  references: [
    cis('1.2.28'),
    owasp('K03:2025'),
    cwe(323),
    docs('Providers', 'https://kubernetes.io/docs/tasks/administer-cluster/encrypt-data/#providers'),
  ],
  examples: {
    bad: `
apiVersion: apiserver.config.k8s.io/v1
kind: EncryptionConfiguration
resources:
- resources: [secrets]
  providers:
  - aesgcm: {keys: [{name: a, secret: <key>}]}
#   ^^^^^^ Secrets are encrypted by aesgcm, whose keys wear out after 200,000 writes
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
      const writer = writerOfSecrets(encryptionConfigOf(resource));
      if (writer?.name !== 'aesgcm') return;
      yield { at: writer.settings, onKey: true, message: 'Secrets are encrypted by aesgcm, whose keys wear out after 200,000 writes' };
    },
  },
});
