import { type EncryptionEntry, encryptionConfigOf, takesResource } from '../../kube/apiserver-config/encryption.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const encryptionConfigWildcardShadow = defineRule({
  id: 'encryption-config-wildcard-shadow',
  summary: 'An entry of the encryption of etcd comes after a wildcard, or before the one that encrypts',
  why: 'The first entry that takes a resource decides how it is stored. What stands after a wildcard is never used; secrets that an entry with identity takes before the wildcard stay readable in etcd and its backups.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K03:2025'),
    attack('T1552'),
    cwe(311),
    docs(
      'Encrypting confidential data',
      'https://kubernetes.io/docs/tasks/administer-cluster/encrypt-data/#use-wildcards-to-encrypt-all-resources',
    ),
  ],
  examples: {
    bad: `
apiVersion: apiserver.config.k8s.io/v1
kind: EncryptionConfiguration
resources:
- resources: ["*.*"]
  providers:
  - aescbc: {keys: [{name: old, secret: <key>}]}
- resources: [secrets]
#             ^^^^^^^ The entry for secrets comes after a wildcard that takes it
  providers:
  - kms: {apiVersion: v2, name: vault, endpoint: unix:///run/kms.sock}
`,
    good: `
apiVersion: apiserver.config.k8s.io/v1
kind: EncryptionConfiguration
resources:
- resources: [secrets]
  providers:
  - kms: {apiVersion: v2, name: vault, endpoint: unix:///run/kms.sock}
- resources: ["*.*"]
  providers:
  - aescbc: {keys: [{name: old, secret: <key>}]}
`,
  },
  check: {
    *'apiserver.config.k8s.io/EncryptionConfiguration'(resource) {
      const { entries } = encryptionConfigOf(resource);
      for (const [index, { resources, providers }] of entries.entries()) {
        for (const item of resources.items) {
          const name = item.text;
          if (name === undefined) continue;
          const shadow = entries.slice(0, index).find(({ names }) => names?.some((other) => other !== name && takesResource(other, name)));
          if (shadow !== undefined) {
            yield {
              at: item,
              message: `The entry for ${name.slice(0, 40)} comes after a wildcard that takes it`,
              related: [{ at: shadow.resources, message: 'The wildcard' }],
            };
          }
          const later = name === 'secrets' && shadow === undefined ? entries.slice(index + 1).find(encryptsAll) : undefined;
          if (later !== undefined && providers.length === 1 && providers[0]?.name === 'identity') {
            yield { at: item, message: 'Secrets stay in plain text, since this comes before the wildcard that encrypts' };
          }
        }
      }
    },
  },
});

const encryptsAll = ({ names, providers }: EncryptionEntry): boolean =>
  providers[0]?.name !== undefined && providers[0].name !== 'identity' && names?.some((name) => takesResource(name, 'secrets')) === true;
