import { encryptionConfigOf, entryOfSecrets } from '../../kube/apiserver-config/encryption.ts';
import { attack, cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const encryptionConfigIdentityFirst = defineRule({
  id: 'encryption-config-identity-first',
  summary: 'Secrets are written to etcd in plain text',
  why: 'The first provider of an entry writes, the others only read what was written before. With identity in the first place new secrets stay readable for everybody who gets at etcd, its disk or a backup.',
  severity: 'critical',
  preset: 'recommended',
  references: [
    cis('1.2.28'),
    owasp('K03:2025'),
    attack('T1552'),
    cwe(311),
    docs(
      'Encrypting confidential data',
      'https://kubernetes.io/docs/tasks/administer-cluster/encrypt-data/#understanding-the-encryption-at-rest-configuration',
    ),
  ],
  examples: {
    bad: `
apiVersion: apiserver.config.k8s.io/v1
kind: EncryptionConfiguration
resources:
- resources: [secrets]
  providers:
  - identity: {}
#   ^^^^^^^^ New secrets are stored in plain text, since identity is the first provider
  - kms: {apiVersion: v2, name: vault, endpoint: unix:///run/kms.sock}
`,
    good: `
apiVersion: apiserver.config.k8s.io/v1
kind: EncryptionConfiguration
resources:
- resources: [secrets]
  providers:
  - kms: {apiVersion: v2, name: vault, endpoint: unix:///run/kms.sock}
  - identity: {}
`,
  },
  check: {
    *'apiserver.config.k8s.io/EncryptionConfiguration'(resource) {
      const entry = entryOfSecrets(encryptionConfigOf(resource));
      const [first, second] = entry?.providers ?? [];
      // Alone it encrypts nothing at all, which is another matter.
      if (first?.name !== 'identity' || second === undefined || entry?.isOpen === true) return;
      yield { at: first.settings, onKey: true, message: 'New secrets are stored in plain text, since identity is the first provider' };
    },
  },
});
