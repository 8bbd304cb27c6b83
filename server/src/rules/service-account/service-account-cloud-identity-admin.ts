import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { shorten } from '../../text/shorten.ts';

export const serviceAccountCloudIdentityAdmin = defineRule({
  id: 'service-account-cloud-identity-admin',
  summary: 'A service account is an administrator of the cloud, by the name of its role',
  why: 'A pod of this account can do in the cloud whatever the role may, and roles of such names may mostly do everything. Breaking into one pod then means owning the cloud account with all its clusters.',
  severity: 'medium',
  preset: 'strict',
  references: [
    owasp('K02:2025'),
    owasp('K08:2025'),
    attack('T1078'),
    cwe(250),
    docs('IAM roles for service accounts', 'https://docs.aws.amazon.com/eks/latest/userguide/iam-roles-for-service-accounts.html'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: ServiceAccount
metadata:
  name: deployer
  annotations:
    eks.amazonaws.com/role-arn: arn:aws:iam::111122223333:role/eks-admin
#                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ServiceAccount "deployer" has the role "eks-admin" in the cloud
`,
    good: `
apiVersion: v1
kind: ServiceAccount
metadata:
  name: uploads
  annotations:
    eks.amazonaws.com/role-arn: arn:aws:iam::111122223333:role/uploads-writer
`,
  },
  check: {
    *'core/ServiceAccount'({ field, label }) {
      const annotations = field.get('metadata', 'annotations');
      const [role, account] = [annotations.get('eks.amazonaws.com/role-arn'), annotations.get('iam.gke.io/gcp-service-account')];
      const names = [
        [role, role.text?.split('/').at(-1)],
        [account, account.text?.split('@')[0]],
      ] as const;
      for (const [at, name] of names) {
        if (name === undefined || !wordsOf(name).some((word) => POWERS.has(word))) continue;
        yield { at, message: `${label} has the role "${shorten(name)}" in the cloud` };
      }
    },
  },
});

const POWERS = new Set(['admin', 'administrator', 'owner', 'poweruser', 'root', 'superuser']);

/** `eksAdmin`, `EKS-Admin` and `eks_admin` alike; two words may make one. */
function wordsOf(name: string): readonly string[] {
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z]+/);
  return [...words, ...words.map((word, i) => `${word}${words[i + 1] ?? ''}`)];
}
