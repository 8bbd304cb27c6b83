import { encryptionConfigOf } from '../../kube/apiserver-config/encryption.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const encryptionConfigProviderItemInvalid = defineRule({
  id: 'encryption-config-provider-item-invalid',
  summary: 'An item of the providers holds none or several',
  why: 'Each item of the list is one provider. The API server refuses the file otherwise and does not start, and an item whose value is left empty counts as none.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K03:2025'),
    cwe(311),
    docs(
      'ProviderConfiguration',
      'https://kubernetes.io/docs/reference/config-api/apiserver-config.v1/#apiserver-config-k8s-io-v1-ProviderConfiguration',
    ),
  ],
  examples: {
    bad: `
apiVersion: apiserver.config.k8s.io/v1
kind: EncryptionConfiguration
resources:
- resources: [secrets]
  providers:
  - secretbox: {keys: [{name: a, secret: <key>}]}
    identity: {}
#   ^^^^^^^^ This item holds two providers, which the API server refuses
`,
    good: `
apiVersion: apiserver.config.k8s.io/v1
kind: EncryptionConfiguration
resources:
- resources: [secrets]
  providers:
  - secretbox: {keys: [{name: a, secret: <key>}]}
  - identity: {}
`,
  },
  check: {
    *'apiserver.config.k8s.io/EncryptionConfiguration'(resource) {
      for (const { providers } of encryptionConfigOf(resource).entries) {
        for (const { field } of providers) {
          const known = NAMES.map((name) => field.get(name));
          if (!field.isMap || field.isOpen || known.some((one) => one.isUnknown)) continue;
          const [, second] = known.filter((one) => one.isPresent);
          if (second !== undefined)
            yield { at: second, onKey: true, message: 'This item holds two providers, which the API server refuses' };
          if (known.every((one) => one.isAbsent)) yield { at: field, message: 'This item holds no provider, which the API server refuses' };
        }
      }
    },
  },
});

const NAMES = ['kms', 'aesgcm', 'aescbc', 'secretbox', 'identity'];
