import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const secretProviderSyncedToSecret = defineRule({
  id: 'secret-provider-synced-to-secret',
  summary: 'Secrets of a provider are copied into the cluster',
  why: 'The driver mounts secrets so that they need not be in the cluster. What it copies into a Secret is in etcd and its backups, and everybody who may read Secrets of the namespace has it. Variables of containers cannot be had without.',
  severity: 'low',
  preset: 'all',
  references: [
    owasp('K03:2025'),
    cwe(522),
    docs('Sync as Kubernetes Secret', 'https://secrets-store-csi-driver.sigs.k8s.io/topics/sync-as-kubernetes-secret'),
  ],
  examples: {
    bad: `
apiVersion: secrets-store.csi.x-k8s.io/v1
kind: SecretProviderClass
metadata: {name: vault}
spec:
  provider: vault
  secretObjects:
  - secretName: database
#               ^^^^^^^^ SecretProviderClass "vault" copies what it mounts into a Secret
    type: Opaque
    data: [{objectName: password, key: password}]
`,
    good: `
apiVersion: secrets-store.csi.x-k8s.io/v1
kind: SecretProviderClass
metadata: {name: vault}
spec:
  provider: vault
  parameters: {roleName: shop}
`,
  },
  check: {
    *'secrets-store.csi.x-k8s.io/SecretProviderClass'({ field, label }) {
      for (const copy of field.get('spec', 'secretObjects').items) {
        if (copy.isMap) yield { at: copy.get('secretName'), message: `${label} copies what it mounts into a Secret` };
      }
    },
  },
});
