import { encryptionConfigOf } from '../../kube/apiserver-config/encryption.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const encryptionConfigKmsEndpointNotLocal = defineRule({
  id: 'encryption-config-kms-endpoint-not-local',
  summary: "The KMS plug-in of etcd's encryption is reached over the network",
  why: 'The API server speaks with the plug-in by a Unix socket only, without encryption of its own. It refuses another address and does not start; over the network the keys could be read.',
  severity: 'high',
  preset: 'recommended',
  references: [owasp('K03:2025'), cwe(319), docs('KMS provider', 'https://kubernetes.io/docs/tasks/administer-cluster/kms-provider/')],
  examples: {
    bad: `
apiVersion: apiserver.config.k8s.io/v1
kind: EncryptionConfiguration
resources:
- resources: [secrets]
  providers:
  - kms: {apiVersion: v2, name: vault, endpoint: "https://vault.example:8200"}
#                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The API server speaks with a KMS plug-in by a Unix socket only
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
      for (const { providers } of encryptionConfigOf(resource).entries) {
        for (const { name, settings } of providers) {
          const endpoint = settings.get('endpoint');
          if (name !== 'kms' || endpoint.text === undefined || /^unix:|^\$/i.test(endpoint.text)) continue;
          yield { at: endpoint, message: 'The API server speaks with a KMS plug-in by a Unix socket only' };
        }
      }
    },
  },
});
