import { encryptionConfigOf } from '../../kube/apiserver-config/encryption.ts';
import { cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { remove, set } from '../../yaml/change.ts';

export const encryptionConfigKmsV1 = defineRule({
  id: 'encryption-config-kms-v1',
  summary: 'The encryption of etcd uses the first version of KMS',
  why: 'KMS v1 calls the plug-in for every object and never changes keys by itself. It is deprecated and switched off since Kubernetes 1.29, so that the API server does not start with it unless a feature gate allows it. Without apiVersion it is v1.',
  severity: 'high',
  preset: 'recommended',
  references: [
    cis('1.2.28'),
    owasp('K03:2025'),
    cwe(477),
    docs('KMS provider', 'https://kubernetes.io/docs/tasks/administer-cluster/kms-provider/'),
  ],
  kubernetes: { from: 29 },
  examples: {
    bad: `
apiVersion: apiserver.config.k8s.io/v1
kind: EncryptionConfiguration
resources:
- resources: [secrets]
  providers:
  - kms:
#   ^^^ KMS v1 is switched off since Kubernetes 1.29
      name: vault
      endpoint: unix:///run/kms.sock
      cachesize: 100
`,
    good: `
apiVersion: apiserver.config.k8s.io/v1
kind: EncryptionConfiguration
resources:
- resources: [secrets]
  providers:
  - kms:
      apiVersion: v2
      name: vault
      endpoint: unix:///run/kms.sock
`,
  },
  check: {
    *'apiserver.config.k8s.io/EncryptionConfiguration'(resource) {
      for (const { providers } of encryptionConfigOf(resource).entries) {
        for (const { name, settings } of providers) {
          const apiVersion = settings.get('apiVersion');
          if (name !== 'kms' || !(apiVersion.is('v1') || apiVersion.isAbsent)) continue;
          const cachesize = settings.get('cachesize');
          yield {
            at: apiVersion,
            message: 'KMS v1 is switched off since Kubernetes 1.29',
            fixes: [
              {
                title: 'Use KMS v2, which the plug-in must speak',
                safety: 'needs-review',
                changes: [...(cachesize.isPresent ? [remove(cachesize)] : []), set(apiVersion, 'v2')],
              },
            ],
          };
        }
      }
    },
  },
});
