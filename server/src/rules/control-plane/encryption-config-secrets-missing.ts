import { encryptionConfigOf, takesResource } from '../../kube/apiserver-config/encryption.ts';
import { attack, cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { append } from '../../yaml/change.ts';

export const encryptionConfigSecretsMissing = defineRule({
  id: 'encryption-config-secrets-missing',
  summary: 'The encryption of etcd leaves secrets out',
  why: 'Only the resources that are named are encrypted. Whoever gets at etcd, its disk or a backup reads the secrets, which are what encryption is mostly for.',
  severity: 'high',
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
- resources: [configmaps]
# ^^^^^^^^^ Nothing here encrypts secrets
  providers:
  - kms: {apiVersion: v2, name: vault, endpoint: unix:///run/kms.sock}
`,
    good: `
apiVersion: apiserver.config.k8s.io/v1
kind: EncryptionConfiguration
resources:
- resources: [configmaps, secrets]
  providers:
  - kms: {apiVersion: v2, name: vault, endpoint: unix:///run/kms.sock}
`,
  },
  check: {
    *'apiserver.config.k8s.io/EncryptionConfiguration'(resource) {
      const { field, entries, isOpen } = encryptionConfigOf(resource);
      const mayHold = entries.some(({ names }) => names === undefined || names.some(takesSecrets));
      if (isOpen || !(field.isList || field.isAbsent) || mayHold) return;
      const encrypting = entries.find(({ providers }) => providers[0]?.name !== undefined && providers[0].name !== 'identity');
      yield {
        at: entries[0]?.resources ?? field,
        onKey: true,
        message: 'Nothing here encrypts secrets',
        lacks: 'secrets',
        fixes:
          encrypting === undefined
            ? []
            : [{ title: 'Encrypt secrets too', safety: 'needs-review', changes: [append(encrypting.resources, 'secrets')] }],
      };
    },
  },
});

/** In whatever spelling: a wrong one is another matter. */
const takesSecrets = (name: string): boolean => name === '*' || takesResource(name.toLowerCase(), 'secrets');
