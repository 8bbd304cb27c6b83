import {
  type EncryptionConfig,
  type EncryptionEntry,
  encryptionConfigOf,
  entryOfSecrets,
  takesResource,
} from '../../kube/apiserver-config/encryption.ts';
import { attack, cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const encryptionConfigIdentityOnly = defineRule({
  id: 'encryption-config-identity-only',
  summary: 'Secrets are not encrypted in etcd',
  why: 'The provider identity stores what it is given. Whoever gets at etcd, its disk or a backup then reads every secret of the cluster.',
  severity: 'critical',
  preset: 'recommended',
  references: [
    cis('1.2.28'),
    owasp('K03:2025'),
    attack('T1552'),
    cwe(311),
    docs('Encrypting confidential data', 'https://kubernetes.io/docs/tasks/administer-cluster/encrypt-data/#providers'),
  ],
  examples: {
    bad: `
apiVersion: apiserver.config.k8s.io/v1
kind: EncryptionConfiguration
resources:
- resources: [secrets]
  providers:
  - identity: {}
#   ^^^^^^^^ Secrets are stored in plain text: identity is their only provider
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
      const config = encryptionConfigOf(resource);
      const entry = entryOfSecrets(config);
      const [only, other] = entry?.providers ?? [];
      if (entry === undefined || entry.isOpen || only?.name !== 'identity' || other !== undefined) return;
      // What a wildcard after it would encrypt is another matter.
      if (encryptsLater(config, entry)) return;
      yield { at: only.settings, onKey: true, message: 'Secrets are stored in plain text: identity is their only provider' };
    },
  },
});

const encryptsLater = ({ entries }: EncryptionConfig, entry: EncryptionEntry): boolean =>
  entries
    .slice(entries.indexOf(entry) + 1)
    .some(({ names, providers }) => providers[0]?.name !== 'identity' && names?.some((name) => takesResource(name, 'secrets')) !== false);
