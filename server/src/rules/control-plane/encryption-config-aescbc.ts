import { encryptionConfigOf, writerOfSecrets } from '../../kube/apiserver-config/encryption.ts';
import { cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const encryptionConfigAescbc = defineRule({
  id: 'encryption-config-aescbc',
  summary: 'Secrets are encrypted by AES in CBC mode',
  why: 'Kubernetes calls this provider weak, since CBC can be attacked by a padding oracle, and it keeps the key beside what it protects. The CIS Benchmark accepts it. Prefer KMS v2, or secretbox where there is none.',
  severity: 'medium',
  preset: 'strict',
  references: [
    cis('1.2.28'),
    owasp('K03:2025'),
    cwe(327),
    docs('Providers', 'https://kubernetes.io/docs/tasks/administer-cluster/encrypt-data/#providers'),
  ],
  examples: {
    bad: `
apiVersion: apiserver.config.k8s.io/v1
kind: EncryptionConfiguration
resources:
- resources: [secrets]
  providers:
  - aescbc: {keys: [{name: a, secret: <key>}]}
#   ^^^^^^ Secrets are encrypted by aescbc, which Kubernetes calls weak and CIS accepts
`,
    good: `
apiVersion: apiserver.config.k8s.io/v1
kind: EncryptionConfiguration
resources:
- resources: [secrets]
  providers:
  - secretbox: {keys: [{name: b, secret: <key>}]}
  - aescbc: {keys: [{name: a, secret: <key>}]}
`,
  },
  check: {
    *'apiserver.config.k8s.io/EncryptionConfiguration'(resource) {
      const writer = writerOfSecrets(encryptionConfigOf(resource));
      if (writer?.name !== 'aescbc') return;
      yield { at: writer.settings, onKey: true, message: 'Secrets are encrypted by aescbc, which Kubernetes calls weak and CIS accepts' };
    },
  },
});
