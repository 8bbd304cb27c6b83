import { DEFAULT_ACCOUNT } from '../../kube/service-account.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const serviceAccountDefaultCloudIdentity = defineRule({
  id: 'service-account-default-cloud-identity',
  summary: 'Every pod of a namespace may act in the cloud',
  why: 'Pods that name no account use this one, so each of them, also one that somebody starts tomorrow, takes on the role in the cloud account. Who breaks into any of them has its rights.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K02:2025'),
    owasp('K08:2025'),
    attack('T1078'),
    cwe(250),
    docs('Service accounts', 'https://kubernetes.io/docs/concepts/security/service-accounts/#default-service-accounts'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: ServiceAccount
metadata:
  name: default
  namespace: shop
  annotations:
    eks.amazonaws.com/role-arn: arn:aws:iam::111122223333:role/uploads
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^ The default account gives every pod that names no other a role in the cloud
`,
    good: `
apiVersion: v1
kind: ServiceAccount
metadata:
  name: uploads
  namespace: shop
  annotations:
    eks.amazonaws.com/role-arn: arn:aws:iam::111122223333:role/uploads
`,
  },
  check: {
    *'core/ServiceAccount'({ field, name }) {
      if (name !== DEFAULT_ACCOUNT) return;
      const annotations = field.get('metadata', 'annotations');
      for (const key of IDENTITIES) {
        const identity = annotations.get(key);
        if (identity.written === undefined || identity.written === '') continue;
        yield {
          at: identity,
          onKey: true,
          message: 'The default account gives every pod that names no other a role in the cloud',
        };
      }
    },
  },
});

/**
 * https://docs.aws.amazon.com/eks/latest/userguide/iam-roles-for-service-accounts.html
 * https://cloud.google.com/kubernetes-engine/docs/how-to/workload-identity
 * https://azure.github.io/azure-workload-identity/docs/topics/service-account-labels-and-annotations.html
 */
const IDENTITIES = ['eks.amazonaws.com/role-arn', 'iam.gke.io/gcp-service-account', 'azure.workload.identity/client-id'];
