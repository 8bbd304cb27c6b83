import { cwe, docs } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const storageClassUnencrypted = defineRule({
  id: 'storage-class-unencrypted',
  summary: 'A storage class makes disks that are not encrypted',
  why: 'Amazon encrypts a disk only when it is asked to, by the class or by a default of the account. Snapshots and copies of a plain disk are plain too, and may be shared with other accounts.',
  severity: 'medium',
  preset: 'strict',
  references: [
    cwe(311),
    docs('Parameters of the EBS driver', 'https://github.com/kubernetes-sigs/aws-ebs-csi-driver/blob/master/docs/parameters.md'),
  ],
  examples: {
    bad: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: {name: fast}
provisioner: ebs.csi.aws.com
parameters:
^^^^^^^^^^ StorageClass "fast" does not ask for encryption
  type: gp3
`,
    good: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: {name: fast}
provisioner: ebs.csi.aws.com
parameters:
  type: gp3
  encrypted: "true"
`,
  },
  check: {
    *'storage.k8s.io/StorageClass'({ field, label }) {
      const provisioner = field.get('provisioner');
      const encrypted = field.get('parameters', 'encrypted');
      const isAmazon = provisioner.is('ebs.csi.aws.com') || provisioner.is('kubernetes.io/aws-ebs');
      if (!isAmazon || encrypted.isUnknown || encrypted.written?.toLowerCase() === 'true') return;
      yield {
        at: encrypted,
        message: `${label} does not ask for encryption`,
        ...(encrypted.isAbsent ? { lacks: 'encryption' } : {}),
        fixes: [{ title: 'Encrypt new disks (the class must be made anew)', safety: 'needs-review', changes: [set(encrypted, 'true')] }],
      };
    },
  },
});
