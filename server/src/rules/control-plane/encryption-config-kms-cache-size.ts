import { encryptionConfigOf } from '../../kube/apiserver-config/encryption.ts';
import { docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { remove } from '../../yaml/change.ts';

export const encryptionConfigKmsCacheSize = defineRule({
  id: 'encryption-config-kms-cache-size',
  summary: 'KMS v2 is given the size of a cache',
  why: 'Only the first version of KMS has a cache of this kind. The API server refuses the file and does not start.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    owasp('K03:2025'),
    docs(
      'KMSConfiguration',
      'https://kubernetes.io/docs/reference/config-api/apiserver-config.v1/#apiserver-config-k8s-io-v1-KMSConfiguration',
    ),
  ],
  examples: {
    bad: `
apiVersion: apiserver.config.k8s.io/v1
kind: EncryptionConfiguration
resources:
- resources: [secrets]
  providers:
  - kms: {apiVersion: v2, name: vault, endpoint: unix:///run/kms.sock, cachesize: 100}
#                                                                                 ^^^ KMS v2 has no cachesize, so the API server refuses the file
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
          const cachesize = settings.get('cachesize');
          if (name !== 'kms' || !settings.get('apiVersion').is('v2') || !cachesize.isPresent) continue;
          yield {
            at: cachesize,
            message: 'KMS v2 has no cachesize, so the API server refuses the file',
            fixes: [{ title: 'Remove cachesize', safety: 'needs-review', changes: [remove(cachesize)] }],
          };
        }
      }
    },
  },
});
