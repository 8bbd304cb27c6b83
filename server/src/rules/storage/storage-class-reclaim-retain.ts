import { cwe, docs } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const storageClassReclaimRetain = defineRule({
  id: 'storage-class-reclaim-retain',
  summary: 'A storage class keeps the data of claims that are gone',
  why: 'The data of a tenant stays on the disk after their claim was deleted, and whoever makes that disk free again may hand it to the next tenant as it is. In a shared cluster, delete what nobody claims and keep copies elsewhere.',
  severity: 'medium',
  preset: 'strict',
  references: [
    cwe(226),
    docs('Storage isolation of tenants', 'https://kubernetes.io/docs/concepts/security/multi-tenancy/#storage-isolation'),
  ],
  examples: {
    bad: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: {name: shared}
provisioner: disk.csi.azure.com
reclaimPolicy: Retain
#              ^^^^^^ StorageClass "shared" keeps the data of claims that are gone
`,
    good: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: {name: shared}
provisioner: disk.csi.azure.com
reclaimPolicy: Delete
`,
  },
  check: {
    *'storage.k8s.io/StorageClass'({ field, label }) {
      const policy = field.get('reclaimPolicy');
      // A class without a driver makes no volumes that the policy could speak of.
      if (!policy.is('Retain') || field.get('provisioner').is('kubernetes.io/no-provisioner')) return;
      yield {
        at: policy,
        message: `${label} keeps the data of claims that are gone`,
        fixes: [{ title: 'Delete the data together with the claim', safety: 'needs-review', changes: [set(policy, 'Delete')] }],
      };
    },
  },
});
